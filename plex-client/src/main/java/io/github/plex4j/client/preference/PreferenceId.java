package io.github.plex4j.client.preference;

import io.github.plex4j.client.PlexInputException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a setting, such as {@code OnDeckWindow}. Its case counts.
 *
 * @param value 1 to 100 letters, digits and {@code . _ -}, the first a letter
 */
public record PreferenceId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");

    /**
     * @throws PlexInputException if the value has another form
     */
    public PreferenceId {
        if (!isId(value)) {
            throw new PlexInputException(
                    "The id of a setting is 1 to 100 letters, digits and . _ -, such as OnDeckWindow.");
        }
    }

    /**
     * Makes an id from input.
     *
     * @throws PlexInputException if the value has another form
     */
    public static PreferenceId of(String value) {
        return new PreferenceId(value);
    }

    /** Parameters of that prefix belong to the client, not to the settings. */
    private static boolean isId(String value) {
        return FORM.matcher(value).matches() && !value.startsWith("X-Plex-");
    }

    static Optional<PreferenceId> find(@Nullable String value) {
        return value != null && isId(value) ? Optional.of(new PreferenceId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
