package io.github.plex4j.mcp.engine.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shells of a system: how they are given the words of a command, so that a title cannot become another command. */
enum TerminalShell {
    /** Every word can be quoted for the shells of Unix. */
    UNIX("[A-Za-z0-9._/:,@%+-][A-Za-z0-9._/:,@%+=-]*") {
        @Override
        Optional<String> line(List<String> words) {
            return Optional.of(words.stream()
                    .map(word -> isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'")
                    .collect(Collectors.joining(" ")));
        }
    },

    /**
     * cmd and PowerShell quote each in its own way, so that only words are written that mean the same in both without quotes.
     * PowerShell divides words at commas, and options at full stops and colons.
     */
    WINDOWS("[A-Za-z0-9_/][A-Za-z0-9_.:/=-]*|--[a-z][a-z-]*(?:=[A-Za-z0-9_-]+)?") {
        @Override
        Optional<String> line(List<String> words) {
            return words.stream().allMatch(this::isPlain) ? Optional.of(String.join(" ", words)) : Optional.empty();
        }
    };

    private final Pattern plain;

    TerminalShell(String plain) {
        this.plain = Pattern.compile(plain);
    }

    /** The shells of a system of this name, as in the system property {@code os.name}. */
    static TerminalShell of(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : UNIX;
    }

    /** The line to type; empty when a word would have to be quoted and it is not certain how. */
    abstract Optional<String> line(List<String> words);

    final boolean isPlain(String word) {
        return plain.matcher(word).matches();
    }
}
