package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** A year of playbacks: each person has tastes, most play in the evening, the shows are watched in order. */
final class DemoHistory {
    private static final long DAY = 86_400;
    private static final int DAYS = 365;
    private static final int ANNA = 21_000_001;
    private static final int BEN = 21_000_002;

    /** Seasons others than the owner have watched: account, device, first episode, how many, days before now. */
    private static final int[][] SEASONS = {
        {ANNA, 2, 36, 8, 60}, {BEN, 4, 12, 5, 150}, {ANNA, 1, 0, 6, 210}, {21_000_003, 3, 26, 10, 30}
    };

    private static final int[] PLAYERS = {1, 1, 1, ANNA, ANNA, BEN, 21_000_003};

    private static final int OWNERS_EPISODES = 28;

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

    private record Play(long at, String key, int account, int device) {}

    /** Plays a year, oldest first, up to an hour ago. */
    void play() {
        long start = now - DAYS * DAY;
        library.history().add(gone(1, start - 3 * DAY));
        library.history().add(withoutTime(2));
        List<Play> plays = new ArrayList<>();
        addEvenings(plays, start);
        addSeasons(plays);
        plays.sort(Comparator.comparingLong(Play::at));
        plays.forEach(play -> library.play(play.key(), play.account(), play.device(), play.at()));
    }

    private void addEvenings(List<Play> plays, long start) {
        SplittableRandom random = new SplittableRandom(1927);
        int episode = 0;
        for (int day = 0; day < DAYS - 1; day++) {
            long evening = start + day * DAY + 18 * 3600;
            int account = PLAYERS[random.nextInt(PLAYERS.length)];
            int device = 1 + account % 4;
            if (random.nextInt(10) < 6) {
                plays.add(new Play(evening + random.nextInt(3600), favourite(random, account), account, device));
            }
            if (day % 9 == 0 && episode < OWNERS_EPISODES) {
                plays.add(new Play(evening + 4_000 + random.nextInt(600), episodes.get(episode++), 1, 1));
            }
            if (random.nextInt(10) < 4) {
                String track = tracks.get(random.nextInt(tracks.size()));
                plays.add(new Play(evening + 5_000 + random.nextInt(900), track, account, 3));
            }
        }
    }

    /** Two episodes an evening, one after the other. */
    private void addSeasons(List<Play> plays) {
        for (int[] season : SEASONS) {
            for (int place = 0; place < season[3]; place++) {
                long evening = now - (season[4] - place / 2) * DAY - 3 * 3600;
                plays.add(
                        new Play(evening + place % 2 * 1_700L, episodes.get(season[2] + place), season[0], season[1]));
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
