package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The name of a group of plays.
 *
 * @param identity what makes two labels the same group
 * @param name     the name for a person
 * @param item     the item the group stands for; null when it stands for none
 */
public record Label(String identity, String name, @Nullable Item item) {
    /**
     * An item that a group stands for.
     *
     * @param type      what it is
     * @param year      its year, null when it is not known
     * @param ratingKey its key, null when it is gone
     */
    public record Item(
            MediaType type,
            @Nullable Integer year,
            @Nullable RatingKey ratingKey) {}

    static Label named(String name) {
        return new Label(name, name, null);
    }
}
