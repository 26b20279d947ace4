package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** A year of playbacks: each person has tastes, most play in the evening, the shows are watched in order. */
final class DemoHistory {
    private static final long DAY = 86_400;
    private static final int DAYS = 365;
    private static final int[] PLAYERS = {1, 1, 1, 21_000_001, 21_000_001, 21_000_002, 21_000_003};

    private final Library library;
    private final List<String> movies;
    private final List<String> episodes;
    private final List<String> tracks;
    private final long now;

    DemoHistory(Library library, List<String> movies, List<String> episodes, List<String> tracks) {
        this.library = library;
        this.movies = movies;
        this.episodes = episodes;
        this.tracks = tracks;
        this.now = library.now();
    }

    /** Plays a year, oldest first, up to an hour ago. */
    void play() {
        SplittableRandom random = new SplittableRandom(1927);
        int episode = 0;
        long start = now - DAYS * DAY;
        library.history().add(gone(1, start - 3 * DAY));
        library.history().add(withoutTime(2));
        for (int day = 0; day < DAYS - 1; day++) {
            long evening = start + day * DAY + 18 * 3600;
            int account = PLAYERS[random.nextInt(PLAYERS.length)];
            int device = 1 + account % 4;
            if (random.nextInt(10) < 6) {
                library.play(favourite(random, account), account, device, evening + random.nextInt(3600));
            }
            if (day % 9 == 0 && episode < episodes.size() * 2 / 3) {
                library.play(episodes.get(episode++), 1, 1, evening + 4_000 + random.nextInt(600));
            }
            if (random.nextInt(10) < 4) {
                library.play(
                        tracks.get(random.nextInt(tracks.size())), account, 3, evening + 5_000 + random.nextInt(900));
            }
        }
    }

    /** Each account likes one part of the list best. */
    private String favourite(SplittableRandom random, int account) {
        int size = movies.size() * 2 / 3;
        int centre = Math.floorMod(account * 11, size);
        int distance = random.nextInt(1 + random.nextInt(size));
        return movies.get((centre + distance) % size);
    }

    private static HistoryRow gone(long id, long viewedAt) {
        return new HistoryRow(
                id,
                null,
                null,
                null,
                DemoMovies.SECTION,
                ItemType.MOVIE,
                "The Lady Vanishes",
                null,
                null,
                null,
                null,
                LocalDate.of(1938, 10, 7),
                viewedAt,
                1,
                1);
    }

    private HistoryRow withoutTime(long id) {
        String key = movies.get(movies.size() - 1);
        return new HistoryRow(
                id,
                key,
                null,
                null,
                DemoMovies.SECTION,
                ItemType.MOVIE,
                library.items().find(key).orElseThrow().title(),
                null,
                null,
                null,
                null,
                null,
                null,
                21_000_002,
                2);
    }
}
