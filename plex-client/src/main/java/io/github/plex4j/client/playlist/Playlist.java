package io.github.plex4j.client.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.library.SmartContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A playlist of the signed-in user. Every part except the title is null when the server does not report it.
 *
 * @param rawId        its id as the server wrote it
 * @param title        its title
 * @param sortTitle    the title it is sorted by, where that differs
 * @param kind         {@code audio}, {@code video} or {@code photo}
 * @param smart        whether a filter determines its items
 * @param content      the filter of a smart playlist; null when it has another form than that of Plex's own clients
 * @param summary      its summary
 * @param itemCount    how many items it has
 * @param duration     how long they are together
 * @param viewCount    how often it was played
 * @param addedAt      when it was made
 * @param updatedAt    when it last changed
 * @param lastViewedAt when it was last played
 * @param composite    the path of its picture
 */
public record Playlist(
        @Nullable String rawId,
        String title,
        @Nullable String sortTitle,
        @Nullable String kind,
        @Nullable Boolean smart,
        @Nullable SmartContent content,
        @Nullable String summary,
        @Nullable Integer itemCount,
        @Nullable Duration duration,
        @Nullable Integer viewCount,
        @Nullable Instant addedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant lastViewedAt,
        @Nullable String composite) {

    /** The id to ask for its items with; empty when the server gave none, or one of another form. */
    public Optional<PlaylistId> id() {
        return PlaylistId.find(rawId);
    }
}
