package io.github.plex4j.checks.document;

import io.github.plex4j.checks.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples of the README. */
public final class Readme {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```([a-z]*)\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private final String text;

    Readme(String text) {
        this.text = text;
    }

    /** The README of this repository. */
    public static Readme ofRepository() {
        return at("README.md");
    }

    /** Another document, by its path below the root of the repository. */
    public static Readme at(String path) {
        return new Readme(Repository.text(Repository.root().resolve(path)));
    }

    String text() {
        return text;
    }

    /** The fenced blocks of a language; without one for the empty text. */
    public List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = FENCED.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    /** Every line of a block or of code between backticks that starts a program of {@code bin}, as its words. */
    List<List<String>> commands(String program) {
        Pattern line = Pattern.compile("(?m)(?:^(?:\\$ )?|`)(" + Pattern.quote(program) + "(?: [^`\\n]*)?)");
        List<List<String>> commands = new ArrayList<>();
        Matcher matcher = line.matcher(text);
        while (matcher.find()) {
            commands.add(words(matcher.group(1)));
        }
        return commands;
    }

    /** As a shell reads them, without comments and redirections. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String plain = matcher.group(3);
            if (plain != null && (plain.startsWith("#") || plain.startsWith("<") || plain.startsWith(">"))) {
                break;
            }
            words.add(plain != null ? plain : matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }
}
