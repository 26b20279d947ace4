package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year of playbacks, up to an hour ago. Nothing is played before it was added, but for a film that was added again. */
final class DemoHistory {
    private static final int DAYS = 365;
    private static final int REPLACED = 214;
    private static final long HOUR = 3600;

    private final Library library;
    private final DemoDays days;
    private final DemoMovies movies;

    DemoHistory(Library library, DemoDays days, DemoMovies movies) {
        this.library = library;
        this.days = days;
        this.movies = movies;
    }

    /** Plays what the people played, oldest first. */
    void play(List<String> episodes, List<String> tracks) {
        library.history().add(lost("The Lady Vanishes", LocalDate.of(1938, 10, 7), days.at(DAYS + 3, 22, 5)));
        library.history().add(withoutTime());
        long replaced = days.at(REPLACED, 22, 11);
        boolean due = true;
        for (DemoEvenings.Play play : lived(new DemoEvenings(library, days, watched(), episodes, tracks))) {
            if (due && play.end() > replaced) {
                library.history().add(beforeItWasReplaced(replaced));
                due = false;
            }
            library.play(play.ratingKey(), play.account(), play.device(), play.end());
        }
    }

    private List<DemoEvenings.Play> lived(DemoEvenings evenings) {
        for (int daysAgo = DAYS; daysAgo >= 0; daysAgo--) {
            for (DemoPerson person : DemoPeople.all()) {
                evenings.spend(daysAgo, person);
            }
        }
        return evenings.plays().stream()
                .filter(play -> play.end() <= days.now() - HOUR)
                .sorted(Comparator.comparingLong(DemoEvenings.Play::end))
                .toList();
    }

    /** The last third of the films is waiting to be discovered. */
    private List<String> watched() {
        List<String> keys = movies.watchableKeys();
        return keys.subList(0, keys.size() * 2 / 3);
    }

    /** The file of a film was replaced after it had been watched: Plex dropped the item, and kept the play. */
    private HistoryRow beforeItWasReplaced(long viewedAt) {
        Item detour = library.items().find(movies.key("Detour")).orElseThrow();
        return lost(detour.title(), detour.originallyAvailableAt(), viewedAt);
    }

    private HistoryRow lost(String title, @Nullable LocalDate released, long viewedAt) {
        return row(null, title, released, viewedAt, DemoPeople.ALEX);
    }

    private HistoryRow withoutTime() {
        List<String> keys = movies.watchableKeys();
        Item film = library.items().find(keys.get(keys.size() - 1)).orElseThrow();
        return row(film.ratingKey(), film.title(), null, null, DemoPeople.BEN);
    }

    /** Returns the row that is the next one now. */
    private HistoryRow row(
            @Nullable String ratingKey,
            String title,
            @Nullable LocalDate released,
            @Nullable Long viewedAt,
            int account) {
        return new HistoryRow(
                library.history().size() + 1L,
                ratingKey,
                null,
                null,
                DemoMovies.SECTION,
                ItemType.MOVIE,
                title,
                null,
                null,
                null,
                null,
                released,
                viewedAt,
                account,
                DemoPeople.TELEVISION);
    }
}
