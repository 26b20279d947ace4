package io.github.plex4j.testserver.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One playback in the history, as Plex stores it: titles are kept, so a row outlives its item.
 *
 * @param id the row's number
 * @param ratingKey key of the item, null when the item is gone
 * @param parentRatingKey key of season or album, null without one or when the item is gone
 * @param grandparentRatingKey key of show or artist, null without one or when the item is gone
 * @param sectionKey section of the item
 * @param type type of the item
 * @param title title of the item
 * @param parentTitle title of season or album, null without one
 * @param grandparentTitle title of show or artist, null without one
 * @param index number of the episode or track, null without one
 * @param parentIndex number of the season or disc, null without one
 * @param originallyAvailableAt date of first release, null when unknown
 * @param viewedAt epoch seconds, null for the rare row without a time
 * @param accountId who played it
 * @param deviceId what played it
 */
public record HistoryRow(
        long id,
        @Nullable String ratingKey,
        @Nullable String parentRatingKey,
        @Nullable String grandparentRatingKey,
        String sectionKey,
        ItemType type,
        String title,
        @Nullable String parentTitle,
        @Nullable String grandparentTitle,
        @Nullable Integer index,
        @Nullable Integer parentIndex,
        @Nullable LocalDate originallyAvailableAt,
        @Nullable Long viewedAt,
        int accountId,
        int deviceId) {
    /** Returns this row after its item was deleted: the keys are gone, the titles stay. */
    public HistoryRow withoutItem() {
        return new HistoryRow(
                id,
                null,
                null,
                null,
                sectionKey,
                type,
                title,
                parentTitle,
                grandparentTitle,
                index,
                parentIndex,
                originallyAvailableAt,
                viewedAt,
                accountId,
                deviceId);
    }
}
