package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The plays of people on the days they live through: one thing at a time, and one on a device. Not thread-safe. */
final class DemoEvenings {
    private static final long SEED = 1927;

    private final Library library;
    private final DemoDays days;
    private final List<Item> movies;
    private final List<String> episodes;
    private final List<String> tracks;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Play> plays = new ArrayList<>();
    private final Map<Integer, Long> accountsBusyUntil = new HashMap<>();
    private final Map<Integer, Long> devicesBusyUntil = new HashMap<>();
    private final Map<DemoSeries, Integer> episodesSeen = new HashMap<>();
    private final Map<Integer, DemoTaste> tastes = new HashMap<>();

    DemoEvenings(Library library, DemoDays days, List<String> movies, List<String> episodes, List<String> tracks) {
        this.library = library;
        this.days = days;
        this.movies = movies.stream().map(this::item).toList();
        this.episodes = episodes;
        this.tracks = tracks;
    }

    /**
     * Something played to its end.
     *
     * @param ratingKey the item
     * @param account who played it
     * @param device what played it
     * @param end when it ended, in epoch seconds
     */
    record Play(String ratingKey, int account, int device, long end) {}

    List<Play> plays() {
        return plays;
    }

    private Item item(String ratingKey) {
        return library.items().find(ratingKey).orElseThrow();
    }

    /** Lives through one day of a person. What somebody often does is done for certain yesterday and today. */
    void spend(int daysAgo, DemoPerson person) {
        person.series().forEach(series -> watch(daysAgo, person, series));
        for (DemoHabit habit : person.habits()) {
            int percent = daysAgo <= 1 ? 100 : habit.percent();
            boolean happens = random.nextInt(100) < percent;
            long begin = days.at(daysAgo, habit.hour(), 0) + random.nextInt(habit.minutes() * 60);
            if (happens && habit.days().contains(days.weekday(daysAgo))) {
                follow(person, habit, begin);
            }
        }
    }

    private void watch(int daysAgo, DemoPerson person, DemoSeries series) {
        if (daysAgo > series.daysAgo() || !series.days().contains(days.weekday(daysAgo))) {
            return;
        }
        int seen = episodesSeen.getOrDefault(series, 0);
        int last = Math.min(series.count(), seen + series.each());
        long begin = days.at(daysAgo, 20, 10 + random.nextInt(20));
        for (int place = seen; place < last; place++) {
            begin = play(item(episodes.get(series.first() + place)), person, series.device(), begin);
        }
        episodesSeen.put(series, last);
    }

    private void follow(DemoPerson person, DemoHabit habit, long begin) {
        if (begin < accountsBusyUntil.getOrDefault(person.account(), 0L)
                || begin < devicesBusyUntil.getOrDefault(habit.device(), 0L)) {
            return;
        }
        if (habit.tracks() == 0) {
            tastes.computeIfAbsent(person.account(), account -> new DemoTaste(person.tastes(), movies, random))
                    .choose(begin)
                    .ifPresent(film -> play(film, person, habit.device(), begin));
            return;
        }
        int first = random.nextInt(tracks.size());
        long next = begin;
        for (int place = 0; place < habit.tracks(); place++) {
            next = play(item(tracks.get((first + place) % tracks.size())), person, habit.device(), next);
        }
    }

    /** Returns when it ended. */
    private long play(Item item, DemoPerson person, int device, long begin) {
        Long duration = item.durationMillis();
        long end = begin + (duration == null ? 0 : duration / 1000);
        accountsBusyUntil.put(person.account(), end);
        devicesBusyUntil.put(device, end);
        plays.add(new Play(item.ratingKey(), person.account(), device, end));
        return end;
    }
}
