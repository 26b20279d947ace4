package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TitlePlaysTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private TitlePlays plays(String key, HistoryCriteria criteria) {
        WalkObserver observer = WalkObserver.PATIENT;
        TitleCopies title = TitleCopies.of(plex.item(key), plex.libraries(), observer);
        DeletedItemPlays others =
                new DeletedItemPlays.Reader(title::mayBe, 100).read(criteria, plex.history(), observer);
        return new TitlePlays.Reader(
                        new HistoryScan(plex.history(), observer), new ItemLookup(plex.libraries(), observer), observer)
                .read(title, criteria, others);
    }

    @Test
    void playsOfAllCopiesAreThereNewestFirst() {
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.NOSFERATU, 1, 20);
        plex.play(SmallServer.GENERAL_4K, 2, 30);

        TitlePlays plays = plays(SmallServer.GENERAL, HistoryCriteria.ALL);

        assertThat(plays.coverage()).isEqualTo(Coverage.WHOLE);
        assertThat(plays.rows())
                .extracting(HistoryEntry::rawKey)
                .containsExactly(SmallServer.GENERAL_4K, SmallServer.GENERAL);
    }

    @Test
    void playsOfACopyThatIsGoneAreAmongThem() {
        plex.play(SmallServer.GENERAL_4K, 1, 10);
        plex.library.items().delete(SmallServer.GENERAL_4K);

        assertThat(plays(SmallServer.GENERAL, HistoryCriteria.ALL).rows()).hasSize(1);
        assertThat(plays(SmallServer.NOSFERATU, HistoryCriteria.ALL).rows()).isEmpty();
    }

    @Test
    void aShowHasThePlaysOfItsEpisodes() {
        plex.play(SmallServer.FIRST, 1, 10);
        plex.play(SmallServer.SPECIAL, 2, 20);

        assertThat(plays(SmallServer.SHOW, HistoryCriteria.ALL.by(1L)).rows())
                .extracting(HistoryEntry::rawKey)
                .containsExactly(SmallServer.FIRST);
    }
}
