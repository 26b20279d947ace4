package io.github.plex4j.mcp.engine.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of enum constants outside: lower camel case, so {@code LAST_VIEWED} is {@code lastViewed}. */
public final class WireNames {
    private WireNames() {}

    /** The name of a constant in arguments, answers and schemas. */
    public static String of(Enum<?> constant) {
        return camelCase(constant.name());
    }

    public static List<String> allOf(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    public static Object constant(Class<?> enumType, String wireName) {
        return Arrays.stream(enumType.getEnumConstants())
                .filter(constant -> of((Enum<?>) constant).equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(enumType.getName() + " has no " + wireName));
    }

    private static String camelCase(String constantName) {
        StringBuilder text = new StringBuilder();
        for (String word : constantName.toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(text.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return text.toString();
    }
}
