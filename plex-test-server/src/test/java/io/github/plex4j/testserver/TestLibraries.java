package io.github.plex4j.testserver;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Small libraries whose rows can be told by their titles. */
final class TestLibraries {
    static final long NOW = Instant.parse("2026-11-21T20:00:00Z").getEpochSecond();

    private TestLibraries() {}

    /** Films in the order of their titles A, B, C …, all of one year, each played once by the owner at one time. */
    static Library.Builder films(int count) {
        Library.Builder library = Library.builder()
                .clock(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC))
                .section(Section.of("1", "Movies", ItemType.MOVIE));
        for (int index = 0; index < count; index++) {
            library.items(film(index).build());
        }
        return library;
    }

    static ItemBuilder film(int index) {
        return Item.builder(ItemType.MOVIE, "1", Integer.toString(index + 1), Character.toString((char) ('A' + index)))
                .year(1920);
    }

    static HistoryRow play(long id, @Nullable String ratingKey, @Nullable Long viewedAt) {
        return new HistoryRow(
                id, ratingKey, null, null, "1", ItemType.MOVIE, "A", null, null, null, null, null, viewedAt, 1, 1);
    }
}
