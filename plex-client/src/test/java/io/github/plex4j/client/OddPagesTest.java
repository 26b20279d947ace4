package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.Quirk;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One page of a list whose server pages in its own way. */
class OddPagesTest {
    private static final int MOVIES = 45;
    private static final SectionKey LIBRARY = SectionKey.of("1");

    private final PlexTestServer server =
            PlexTestServer.start(GeneratedLibrary.builder().movies(MOVIES).build());
    private final PlexClient client = PlexClient.builder()
            .server(server.uri())
            .token(PlexToken.of(server.token()))
            .build();
    private final List<String> all = keys(movies(0, 100));

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aRowThatComesAgainAtTheBorderOfTwoAnswersIsTakenOnce() {
        server.quirks().always(Quirk.borderRowsTwice(), Quirk.pagesOfAtMost(7));

        Page<MediaItem> page = movies(0, 100);

        assertThat(keys(page)).isEqualTo(all);
        assertThat(page.total()).isEqualTo(MOVIES);
    }

    @Test
    void aPartOfTheListIsFilledAcrossBordersThatRepeatARow() {
        server.quirks().always(Quirk.totalAbsent(), Quirk.borderRowsTwice(), Quirk.pagesOfAtMost(7));

        assertThat(keys(movies(0, 30))).isEqualTo(all.subList(0, 30));
    }

    @Test
    void aServerThatGivesItsFirstRowsAgainHasNotGivenAllThatItCounts() {
        server.quirks().always(Quirk.firstPageAlways(), Quirk.pagesOfAtMost(7));

        Page<MediaItem> page = movies(0, 100);

        assertThat(keys(page)).isEqualTo(all.subList(0, 7));
        assertThat(page.total()).isEqualTo(MOVIES);
    }

    @Test
    void theTotalIsUnknownWhereTheAnswersOfOnePageDoNotAgreeOnIt() {
        server.quirks().always(Quirk.totalGrowingBy(50), Quirk.pagesOfAtMost(7));

        assertThat(movies(0, 30).total()).isNull();
    }

    @Test
    void theEndOfTheListShowsItsTotalWhereTheAnswersDoNotAgreeOnIt() {
        server.quirks().always(Quirk.totalGrowingBy(50), Quirk.pagesOfAtMost(7));

        assertThat(movies(0, 100).total()).isEqualTo(MOVIES);
    }

    @Test
    void theFirstRowsAgainAreNotTheEndWhereTheirNumberIsAUsualBound() {
        server.quirks().always(Quirk.totalAbsent(), Quirk.firstPageAlways(), Quirk.pagesOfAtMost(20));

        assertThat(movies(0, 100).total()).isNull();
    }

    @Test
    void theFirstRowsForAnotherOffsetAreNotTheEndWhereMoreAreCounted() {
        server.quirks().always(Quirk.offsetEchoed(), Quirk.firstPageAlways(), Quirk.pagesOfAtMost(20));

        assertThat(movies(0, 100).total()).isNotEqualTo(20);
        Walk<MediaItem> walk =
                client.libraries().items(LIBRARY, ItemQuery.all()).walk();
        while (walk.hasNext()) {
            walk.next(100);
        }
        assertThat(walk.isWhole()).isFalse();
    }

    @Test
    void aServerThatGivesItsFirstRowsForEveryOffsetIsNotBelieved() {
        server.quirks().always(Quirk.offsetEchoed(), Quirk.firstPageAlways(), Quirk.pagesOfAtMost(20));

        assertThatThrownBy(() -> movies(20, 100))
                .isInstanceOf(PlexProtocolException.class)
                .hasMessageContaining("the same for different parts of the list");
    }

    @Test
    void aServerThatGivesItsFirstRowsForEveryOffsetAndNoTotalDoesNotGoOnForEver() {
        server.quirks().always(Quirk.totalAbsent(), Quirk.offsetEchoed(), Quirk.firstPageAlways());

        assertThatThrownBy(() -> movies(10, 10)).isInstanceOf(PlexProtocolException.class);
    }

    @Test
    void aPartOfAWholeListGivenEachTimeEndsWithIt() {
        server.quirks().always(Quirk.wholeListAlways());

        Page<MediaItem> page = movies(25, 100);

        assertThat(keys(page)).isEqualTo(all.subList(25, MOVIES));
        assertThat(page.total()).isEqualTo(MOVIES);
    }

    @Test
    void aWalkGoesOnFromANotedRowOfAWholeListThatSaysItsBeginning() {
        server.quirks().always(Quirk.firstPageAlways(), Quirk.sizeIgnored());

        Walk<MediaItem> walk =
                client.libraries().items(LIBRARY, ItemQuery.all()).walk(MOVIES, all.get(MOVIES - 1));

        assertThat(walk.next(500)).isEmpty();
        assertThat(walk.hasNext()).isFalse();
    }

    @Test
    void aRowRemovedBetweenTheAnswersForTheFirstPageHidesNoOther() {
        removeARowBetweenAnswers();

        List<String> left = all.stream().filter(key -> !key.equals(all.get(3))).toList();
        assertThat(keys(movies(0, 100))).containsAll(left);
    }

    @Test
    void aRowRemovedBetweenTheAnswersForALaterPageIsNoticed() {
        removeARowBetweenAnswers();

        assertThatThrownBy(() -> movies(5, 100))
                .isInstanceOf(PlexProtocolException.class)
                .hasMessageContaining("changed while it was read");
    }

    private void removeARowBetweenAnswers() {
        server.quirks().always(Quirk.pagesOfAtMost(20));
        server.beforeRequest(
                "/library/sections/1/all", 2, library -> library.items().delete(all.get(3)));
    }

    @Test
    void aWholeListGivenEachTimeIsWhole() {
        IntStream.rangeClosed(21, MOVIES)
                .forEach(key -> server.library().items().delete(all.get(key - 1)));
        server.quirks().always(Quirk.wholeListAlways());

        Page<MediaItem> page = movies(0, 100);

        assertThat(keys(page)).isEqualTo(all.subList(0, 20));
        assertThat(page.total()).isEqualTo(20);
    }

    @Test
    void rowsThatSayTheyBeginTheListAreThoseThatFollowWhereTheyAreOthers() {
        server.quirks().always(Quirk.offsetSaid(0), Quirk.pagesOfAtMost(7));

        assertThat(keys(movies(0, 100))).isEqualTo(all);
    }

    private Page<MediaItem> movies(int offset, int size) {
        return client.libraries().items(LIBRARY, ItemQuery.all()).page(new PageRequest(offset, size));
    }

    private static List<String> keys(Page<MediaItem> page) {
        return page.items().stream().map(item -> String.valueOf(item.rawKey())).toList();
    }
}
