package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Which film a person chooses: one that is there, of a genre they like, rather one they have not seen. Not thread-safe. */
final class DemoTaste {
    private static final long DAY = 86_400;
    private static final long SOON_AGAIN = 60 * DAY;
    private static final long NEW = 21 * DAY;
    private static final int EAGER = 8;

    private final List<Item> films;
    private final int[] liking;
    private final int[] timesSeen;
    private final long[] lastSeen;
    private final SplittableRandom random;

    DemoTaste(Map<String, Integer> tastes, List<Item> films, SplittableRandom random) {
        this.films = films;
        this.random = random;
        timesSeen = new int[films.size()];
        lastSeen = new long[films.size()];
        liking = new int[films.size()];
        for (int film = 0; film < liking.length; film++) {
            for (Tag genre : films.get(film).tags(TagKind.GENRE)) {
                liking[film] += tastes.getOrDefault(genre.name(), 0);
            }
        }
    }

    /** Returns a film to watch at this time, empty when there is none. */
    Optional<Item> choose(long time) {
        int[] weights = new int[liking.length];
        int all = 0;
        for (int film = 0; film < weights.length; film++) {
            weights[film] = weight(film, time);
            all += weights[film];
        }
        if (all == 0) {
            return Optional.empty();
        }
        int chosen = 0;
        for (int left = random.nextInt(all); left >= weights[chosen]; chosen++) {
            left -= weights[chosen];
        }
        timesSeen[chosen]++;
        lastSeen[chosen] = time;
        return Optional.of(films.get(chosen));
    }

    private int weight(int film, long time) {
        long addedAt = films.get(film).addedAt();
        if (addedAt > time || liking[film] == 0) {
            return 0;
        }
        if (timesSeen[film] == 0) {
            return liking[film] * (addedAt > time - NEW ? EAGER * 2 : EAGER);
        }
        return lastSeen[film] < time - SOON_AGAIN ? Math.max(1, liking[film] / timesSeen[film]) : 0;
    }
}
