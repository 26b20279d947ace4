package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.Demo;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.testserver.GeneratedLibrary;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LargeLibraryTest {
    private static final int MOVIES = 50_000;
    /** The page of 200 that is being walked, and one that is being let go. */
    private static final int HELD = 400;

    @Test
    void aWalkOver50000MoviesGivesEachOnceAndHoldsOnePageAtATime() {
        try (Demo demo = Demo.with(
                GeneratedLibrary.builder().clock(Demo.CLOCK).movies(MOVIES).build())) {
            Set<String> keys = new HashSet<>();
            List<WeakReference<MediaItem>> walked = new ArrayList<>();
            demo.plex().libraries().items(SectionKey.of("1"), ItemQuery.all()).stream()
                    .forEach(movie -> {
                        keys.add(movie.ratingKey().orElseThrow().value());
                        walked.add(new WeakReference<>(movie));
                        if (walked.size() == MOVIES - 100) {
                            assertThat(reachable(walked)).isLessThanOrEqualTo(HELD);
                        }
                    });

            assertThat(walked).hasSize(MOVIES);
            assertThat(keys).hasSize(MOVIES);
            assertThat(demo.server().requests().count()).isEqualTo(MOVIES / 200 + 1);
        }
    }

    private static long reachable(List<WeakReference<MediaItem>> walked) {
        long left = walked.size();
        for (int attempt = 0; attempt < 20 && left > HELD; attempt++) {
            System.gc();
            left = walked.stream().filter(movie -> !movie.refersTo(null)).count();
        }
        return left;
    }
}
