package io.github.plex4j.mcp.tools.shared;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Fields of an answer that are left out where they are unknown or do not apply. */
public final class Known {
    private Known() {}

    /** The value where it applies, else null. */
    public static <T> @Nullable T when(boolean applies, T value) {
        return applies ? value : null;
    }

    /** The number, null when there is none. */
    public static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    /** The number, null when there is none. */
    public static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    /** The text, or null when there is none or it is blank. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
