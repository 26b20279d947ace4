package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryEntry.Above;
import io.github.plex4j.client.library.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of history as servers give them. */
final class SampleRows {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Above NOTHING = new Above(null, null);

    private SampleRows() {}

    static HistoryEntry movie(@Nullable String key, String title, @Nullable Integer year) {
        LocalDate released = year == null ? null : LocalDate.of(year, 5, 1);
        return new HistoryEntry(
                "/h/" + title, key, NOTHING, NOTHING, "1", MediaType.MOVIE, title, null, null, released, NOON, 1L, 7L);
    }

    static HistoryEntry movie(String key) {
        return movie(key, "Movie " + key, 1925);
    }

    /** Of the show 100 and its season 110. */
    static HistoryEntry episode(@Nullable String key, String show, int season, int number) {
        return new HistoryEntry(
                "/h/" + show + season + "x" + number,
                key,
                new Above(key == null ? null : RatingKey.of("110"), "Season " + season),
                new Above(key == null ? null : RatingKey.of("100"), show),
                "2",
                MediaType.EPISODE,
                "Part " + number,
                number,
                season,
                null,
                NOON,
                1L,
                7L);
    }

    /** Of the artist 200 and its album 210. */
    static HistoryEntry track(@Nullable String key, String artist, String album, String title) {
        return new HistoryEntry(
                "/h/" + title,
                key,
                new Above(key == null ? null : RatingKey.of("210"), album),
                new Above(key == null ? null : RatingKey.of("200"), artist),
                "3",
                MediaType.TRACK,
                title,
                1,
                1,
                null,
                NOON,
                1L,
                7L);
    }

    static HistoryEntry by(@Nullable Long account, @Nullable Long device, @Nullable Instant at, HistoryEntry row) {
        return new HistoryEntry(
                row.historyKey(),
                row.rawKey(),
                row.parent(),
                row.grandparent(),
                row.rawSectionKey(),
                row.type(),
                row.title(),
                row.index(),
                row.parentIndex(),
                row.releasedOn(),
                at,
                account,
                device);
    }

    static HistoryEntry at(@Nullable Instant at, HistoryEntry row) {
        return by(row.accountId(), row.deviceId(), at, row);
    }
}
