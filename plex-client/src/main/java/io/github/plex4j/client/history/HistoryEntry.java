package io.github.plex4j.client.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a server's history: something was played to the end, or nearly so. A row outlives its item: then its
 * titles are left and all keys are gone. It holds neither names of users and devices nor a running time, which have to
 * be looked up. Every part is null when the server does not say.
 *
 * @param historyKey        the path of the row itself
 * @param rawKey            the item's rating key as the server wrote it, null when the item is gone
 * @param parent            season or album
 * @param grandparent       show or artist
 * @param rawSectionKey     the key of the library section the item is or was in
 * @param type              the type of the item: a movie, an episode, a track
 * @param title             the title of the item; empty when the server gave none
 * @param index             the number of an episode or a track
 * @param parentIndex       the number of the season or the disc
 * @param releasedOn        the date of release or first broadcast
 * @param viewedAt          when it was played; a few rows of old servers have no time
 * @param accountId         who played it, a number of {@link io.github.plex4j.client.server.Account}
 * @param deviceId          what played it, a number of {@link io.github.plex4j.client.server.Device}
 */
public record HistoryEntry(
        @Nullable String historyKey,
        @Nullable String rawKey,
        Above parent,
        Above grandparent,
        @Nullable String rawSectionKey,
        MediaType type,
        String title,
        @Nullable Integer index,
        @Nullable Integer parentIndex,
        @Nullable LocalDate releasedOn,
        @Nullable Instant viewedAt,
        @Nullable Long accountId,
        @Nullable Long deviceId) {

    /**
     * The parent of the item.
     *
     * @param key   its rating key; null when there is none or the item is gone
     * @param title its title, which stays when the item is gone; null when it has none
     */
    public record Above(@Nullable RatingKey key, @Nullable String title) {}

    /** The key to ask for the item with; empty when the item is gone, or has a key of another form. */
    public Optional<RatingKey> ratingKey() {
        return RatingKey.find(rawKey);
    }

    /** The library section of the item; empty when not reported or of another form. */
    public Optional<SectionKey> section() {
        return SectionKey.find(rawSectionKey);
    }

    /** The key of the row, or else all it says: nobody plays a thing twice in one second. */
    String identity() {
        if (historyKey != null && !historyKey.isBlank()) {
            return historyKey;
        }
        return viewedAt + " " + accountId + ' ' + rawKey + ' ' + title + ' ' + parentIndex + ' ' + index;
    }

    /** Whether the item is no longer on the server. */
    public boolean itemIsGone() {
        return rawKey == null;
    }
}
