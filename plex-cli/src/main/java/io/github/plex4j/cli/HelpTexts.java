package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts of the help. */
final class HelpTexts {
    private HelpTexts() {}

    /** The text as picocli takes the description of a command, which it reads as a format. */
    static String escaped(String text) {
        return text.replace("%", "%%");
    }

    /** The meaning of an argument, its valid values and its default. */
    static String ofArgument(Argument argument, Wording wording) {
        List<String> parts = new ArrayList<>();
        String meaning = wording.render(argument.help().isEmpty() ? argument.description() : argument.help());
        if (!meaning.isBlank()) {
            parts.add(sentence(meaning));
        }
        if (!argument.allowed().isEmpty()) {
            parts.add("One of " + String.join(", ", argument.allowed()) + ".");
        }
        if (!argument.bounds().isEmpty()) {
            parts.add(sentence(argument.bounds()));
        }
        repetition(argument).ifPresent(parts::add);
        argument.defaultValue().ifPresent(value -> parts.add("Default: " + value + "."));
        return String.join(" ", parts);
    }

    /** The first sentence of a text, or what of it stands before a colon. */
    static String summary(String text) {
        return text.split("[.:] ", 2)[0].replaceFirst("\\.$", "");
    }

    private static Optional<String> repetition(Argument argument) {
        if (argument.type() == ArgumentType.TEXT_MAP) {
            return Optional.of("May be repeated.");
        }
        if (argument.type() != ArgumentType.TEXTS && argument.type() != ArgumentType.INTEGERS) {
            return Optional.empty();
        }
        return Optional.of(
                ArgumentValues.isDividedByCommas(argument)
                        ? "Several values are separated by commas."
                        : "May be repeated.");
    }

    private static String sentence(String text) {
        String capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
