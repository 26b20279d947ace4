package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.testserver.Quirk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers read start and size in headers, in the query, or in both. */
@TestInstance(Lifecycle.PER_CLASS)
class PagingPlacesTest {
    private static final SectionKey MOVIES = SectionKey.of("1");

    private final Demo demo = Demo.library();
    private final Paged<MediaItem> movies = demo.plex().libraries().items(MOVIES, ItemQuery.all());

    @AfterEach
    void heal() {
        demo.server().quirks().clear();
    }

    @AfterAll
    void close() {
        demo.close();
    }

    static Stream<Quirk> longAnswers() {
        return Stream.of(Quirk.wholeListAlways(), Quirk.sizeIgnored());
    }

    /** Pages are shorter and longer than the list, and than its rest. */
    @ParameterizedTest
    @MethodSource("longAnswers")
    void aWalkGoesOnAfterARowNotedBeforeOnAServerThatGivesMoreThanAPage(Quirk quirk) {
        List<String> all =
                movies.stream().map(item -> String.valueOf(item.rawKey())).toList();
        demo.server().quirks().always(quirk);

        for (int size : List.of(1, 5, all.size() - 10, all.size(), all.size() + 1, 500)) {
            for (int from : List.of(1, 10, all.size() - 1)) {
                assertThat(readAll(movies.walk(from, all.get(from - 1)), size))
                        .as("%d from %d", size, from)
                        .isEqualTo(all.subList(from, all.size()));
            }
        }
    }

    private static List<String> readAll(Walk<MediaItem> walk, int size) {
        List<String> keys = new ArrayList<>();
        while (walk.hasNext()) {
            walk.next(size).forEach(row -> keys.add(String.valueOf(row.item().rawKey())));
        }
        assertThat(walk.isWhole()).isTrue();
        return keys;
    }

    static Stream<Quirk> places() {
        return Stream.of(Quirk.pagingInQueryOnly(), Quirk.pagingInHeadersOnly());
    }

    @ParameterizedTest
    @MethodSource("places")
    void aServerThatReadsOneOfThemAloneIsAskedForNoMoreThanAPage(Quirk place) {
        List<String> all = movies.stream().map(MediaItem::title).toList();
        demo.server().quirks().always(place);
        int before = demo.server().requests().count();

        Page<MediaItem> page = movies.page(new PageRequest(10, 5));

        assertThat(page.items()).extracting(MediaItem::title).containsExactlyElementsOf(all.subList(10, 15));
        assertThat(page.total()).isEqualTo((long) all.size());
        assertThat(demo.server().requests().count()).isEqualTo(before + 1);
        assertThat(movies.stream().map(MediaItem::title)).containsExactlyElementsOf(all);
    }
}
