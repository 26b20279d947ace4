package io.github.plex4j.client.maintenance;

import io.github.plex4j.client.PlexInputException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a task of a server, such as {@code BackupDatabase}.
 *
 * @param value 1 to 100 letters and digits
 */
public record TaskName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,100}");

    /**
     * @throws PlexInputException if the value holds anything but letters and digits
     */
    public TaskName {
        if (!FORM.matcher(value).matches()) {
            throw new PlexInputException("The name of a task is 1 to 100 letters and digits, such as BackupDatabase.");
        }
    }

    /**
     * Makes a name from input.
     *
     * @throws PlexInputException if the value holds anything but letters and digits
     */
    public static TaskName of(String value) {
        return new TaskName(value);
    }

    static Optional<TaskName> find(@Nullable String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new TaskName(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
