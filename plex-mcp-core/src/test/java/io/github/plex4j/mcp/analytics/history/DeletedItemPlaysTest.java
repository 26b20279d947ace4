package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeletedItemPlaysTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    @Test
    void theWantedRowsAndAllOthersAreReadAtOnce() {
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.NOSFERATU, 1, 20);
        plex.library.items().delete(SmallServer.NOSFERATU);
        DeletedItemPlays.Reader reader = new DeletedItemPlays.Reader(HistoryEntry::itemIsGone, 100);

        DeletedItemPlays gone = reader.read(HistoryCriteria.ALL, plex.history(), WalkObserver.PATIENT);

        assertThat(gone.rows()).extracting(HistoryEntry::title).containsExactly("Nosferatu");
        assertThat(reader.all())
                .hasValueSatisfying(all -> assertThat(all.rows()).hasSize(2));
    }

    @Test
    void moreRowsThanMayBeKeptAreNotKept() {
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.NOSFERATU, 1, 20);
        DeletedItemPlays.Reader reader = new DeletedItemPlays.Reader(row -> true, 1);

        assertThat(reader.read(HistoryCriteria.ALL, plex.history(), WalkObserver.PATIENT)
                        .rows())
                .hasSize(2);
        assertThat(reader.all()).isEmpty();
    }

    @Test
    void aHistoryThatWasNotReadToItsEndIsNotAll() {
        plex.play(SmallServer.GENERAL, 1, 10);
        DeletedItemPlays.Reader reader = new DeletedItemPlays.Reader(row -> true, 100);

        assertThat(reader.read(HistoryCriteria.ALL, plex.history(), SmallServer.HURRIED)
                        .coverage()
                        .complete())
                .isFalse();
        assertThat(reader.all()).isEmpty();
    }
}
