package io.github.plex4j.testserver;

import java.util.regex.Pattern;

/** Matches whole encoded paths: {@code *} stands for any text without a slash, {@code **} for any text. Immutable. */
final class PathPattern {
    static final PathPattern ALL = new PathPattern("**");

    private final Pattern pattern;

    PathPattern(String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : text.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)", -1)) {
            regex.append(
                    switch (part) {
                        case "*" -> "[^/]*";
                        case "**" -> ".*";
                        default -> Pattern.quote(part);
                    });
        }
        pattern = Pattern.compile(regex.toString());
    }

    boolean matches(String rawPath) {
        return pattern.matcher(rawPath).matches();
    }
}
