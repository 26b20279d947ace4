package io.github.plex4j.client.library;

import io.github.plex4j.client.RatingKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parent or grandparent of an item: the season of an episode, the show of a season, the album of a track.
 *
 * @param rawKey its rating key as the server wrote it, null when not reported
 * @param guid   its identity across servers, null when not reported
 * @param title  its title, null when not reported
 * @param index  its number among its siblings: of a season, of a disc; null when not reported
 * @param year   its year, null when not reported
 * @param studio its studio or network, null when not reported
 * @param thumb  the path of its poster, null when it has none
 */
public record Ancestor(
        @Nullable String rawKey,
        @Nullable String guid,
        @Nullable String title,
        @Nullable Integer index,
        @Nullable Integer year,
        @Nullable String studio,
        @Nullable String thumb) {
    /** An ancestor of which nothing is known. */
    public static final Ancestor UNKNOWN = new Ancestor(null, null, null, null, null, null, null);

    /**
     * The key to ask for it with.
     *
     * @return the key; empty when it is absent or of another form
     */
    public Optional<RatingKey> key() {
        return RatingKey.find(rawKey);
    }
}
