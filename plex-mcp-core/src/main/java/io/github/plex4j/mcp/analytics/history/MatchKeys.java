package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.title.EpisodeNumber;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys common to an item and a row of history whose item was removed: titles, years and numbers. */
final class MatchKeys {
    private static final char DIVIDER = '\n';

    private MatchKeys() {}

    /** A title regardless of case, and of how its accents are composed. */
    static String title(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** A movie by title and year. A row has no year but a date of release, which may lie in another one. */
    static Set<String> movie(MediaItem item) {
        Set<String> descriptions = new LinkedHashSet<>();
        Integer year = item.facts().year();
        LocalDate released = item.facts().releasedOn();
        if (year != null) {
            descriptions.add(titled(item.title(), year));
        }
        if (released != null) {
            descriptions.add(titled(item.title(), released.getYear()));
        }
        return descriptions;
    }

    /** A movie that is gone; null when its year is not known. */
    static @Nullable String movie(HistoryEntry row) {
        LocalDate released = row.releasedOn();
        return released == null ? null : titled(row.title(), released.getYear());
    }

    /** An episode of a known show by its numbers; null when one is not known. */
    static @Nullable String episode(MediaItem item) {
        return numbered(item.place().season(), item.place().episode());
    }

    static @Nullable String episode(HistoryEntry row) {
        return numbered(row.parentIndex(), row.index());
    }

    /** A track of a known artist by album and title. */
    static String track(MediaItem item) {
        return title(String.valueOf(item.place().album())) + DIVIDER + title(item.title());
    }

    static String track(HistoryEntry row) {
        return title(String.valueOf(row.parent().title())) + DIVIDER + title(row.title());
    }

    /** Descriptions of a row's movie, show or artist, at least one of which its successor has, and perhaps others. */
    static Set<String> roughly(HistoryEntry row) {
        String movie = movie(row);
        return row.type().equals(MediaType.MOVIE) && movie != null
                ? Set.of(movie)
                : Set.of(title(
                        row.grandparent().title() == null
                                ? row.title()
                                : row.grandparent().title()));
    }

    /** The descriptions under which an item may be meant by {@link #roughly(HistoryEntry)}. */
    static Set<String> roughly(MediaItem item) {
        Set<String> descriptions = new LinkedHashSet<>(movie(item));
        Stream.of(item.title(), item.place().show(), item.place().artist())
                .filter(Objects::nonNull)
                .map(MatchKeys::title)
                .forEach(descriptions::add);
        return descriptions;
    }

    private static String titled(String title, int year) {
        return title(title) + DIVIDER + year;
    }

    private static @Nullable String numbered(@Nullable Integer season, @Nullable Integer episode) {
        return EpisodeNumber.of(season, episode).map(EpisodeNumber::toString).orElse(null);
    }
}
