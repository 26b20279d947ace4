package io.github.plex4j.cli.output;

import io.github.plex4j.mcp.engine.schema.Field;
import java.util.List;
import java.util.Locale;

/** Names of fields as people read them: {@code durationSeconds} is {@code duration}, {@code lastViewedAt} is {@code last viewed}. */
final class Names {
    /** Endings that name a unit or a form, which the value itself shows. */
    private static final List<String> UNITS = List.of("Seconds", "Bytes", "Percent", "Kbps", "At", "On");

    private Names() {}

    /** The name of a field in small letters: its label, or else the words of its name. */
    static String of(Field field) {
        String label = field.shown().label();
        return label.isEmpty() ? words(field.name()) : label;
    }

    /** The words of a field's name in small letters, without its unit. */
    static String words(String name) {
        String plain = withoutUnit(name);
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < plain.length(); index++) {
            char letter = plain.charAt(index);
            boolean begins = Character.isUpperCase(letter)
                    && index > 0
                    && !Character.isUpperCase(plain.charAt(index - 1))
                    && plain.charAt(index - 1) != '.';
            if (begins) {
                words.append(' ');
            }
            words.append(letter == '.' ? ' ' : letter);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** The text with its first letter large. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static boolean hasUnit(String name) {
        return !withoutUnit(name).equals(name);
    }

    private static String withoutUnit(String name) {
        for (String unit : UNITS) {
            if (name.length() > unit.length() && name.endsWith(unit)) {
                return name.substring(0, name.length() - unit.length());
            }
        }
        return name;
    }
}
