package io.github.plex4j.client.http;

import io.github.plex4j.client.PlexInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fills the placeholders of a path template, one encoded segment each. */
final class PathTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9:._~-]+");
    /** Servers and proxies exist that decode {@code %2F} and {@code %5C} before they resolve dots. */
    private static final Pattern CLIMBING = Pattern.compile("(^|.*[/\\\\])\\.{1,2}([/\\\\].*|$)", Pattern.DOTALL);

    private PathTemplate() {}

    static String expand(String template, Object... values) {
        if (!template.startsWith("/")) {
            throw new IllegalArgumentException("A path template starts with a slash: " + template);
        }
        StringBuilder path = new StringBuilder();
        int used = 0;
        for (String segment : template.substring(1).split("/", -1)) {
            path.append('/');
            if (template.length() == 1) {
                break;
            }
            if (PLACEHOLDER.matcher(segment).matches()) {
                if (used == values.length) {
                    throw new IllegalArgumentException("Too few values for " + template);
                }
                path.append(segment(segment, text(values[used++])));
            } else {
                path.append(literal(segment, template));
            }
        }
        if (used != values.length) {
            throw new IllegalArgumentException("Too many values for " + template);
        }
        return path.toString();
    }

    /** The text that stands for a value in a path or query. */
    static String text(Object value) {
        if (value instanceof Optional) {
            throw new IllegalArgumentException("An Optional is not a value: omit the parameter instead.");
        }
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        return value.toString();
    }

    private static String literal(String segment, String template) {
        if (!LITERAL.matcher(segment).matches() || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("Malformed path template: " + template);
        }
        return segment;
    }

    private static String segment(String placeholder, String value) {
        if (value.isEmpty()) {
            throw new PlexInputException("The value for " + placeholder + " is empty.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new PlexInputException("The value for " + placeholder + " contains control characters.");
        }
        if (CLIMBING.matcher(value).matches()) {
            throw new PlexInputException("The value for " + placeholder + " is a relative path.");
        }
        return PercentEncoder.segment(value);
    }
}
