package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.testserver.Quirk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryScanTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private HistoryScan scan() {
        return new HistoryScan(plex.history(), WalkObserver.PATIENT);
    }

    @Test
    void rowsThatFitComeNewestFirst() {
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.FIRST, 1, 20);
        plex.play(SmallServer.NOSFERATU, 1, 30);
        List<HistoryEntry> rows = new ArrayList<>();

        Coverage coverage = scan().read(HistoryCriteria.ALL.ofType(MediaType.MOVIE), rows::addAll);

        assertThat(coverage).isEqualTo(Coverage.WHOLE);
        assertThat(rows).extracting(HistoryEntry::title).containsExactly("Nosferatu", "The General");
    }

    @Test
    void rowsThatDoNotFitAreLeftOutWhereTheServerPassesOverTheFilter() {
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.GENERAL, 2, 20);
        plex.server.quirks().always(Quirk.filtersIgnored());
        List<HistoryEntry> rows = new ArrayList<>();

        scan().read(HistoryCriteria.ALL.by(2L), rows::addAll);

        assertThat(rows).extracting(HistoryEntry::accountId).containsExactly(2L);
    }

    @Test
    void aReadingThatHasEnoughIsComplete() {
        plex.play(SmallServer.GENERAL, 1, 10);

        assertThat(scan().readWhile(HistoryCriteria.ALL, rows -> false)).isEqualTo(Coverage.WHOLE);
    }

    @Test
    void withoutTimeNothingIsCovered() {
        plex.play(SmallServer.GENERAL, 1, 10);
        List<HistoryEntry> rows = new ArrayList<>();

        Coverage coverage =
                new HistoryScan(plex.history(), SmallServer.HURRIED).read(HistoryCriteria.ALL, rows::addAll);

        assertThat(coverage.complete()).isFalse();
        assertThat(rows).isEmpty();
    }

    @Test
    void theHistoryBeginsWithItsOldestPlay() {
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.GENERAL, 1, -10);

        assertThat(scan().beginning()).isEqualTo(SmallServer.NOON.minusSeconds(10));
    }

    @Test
    void theHistoryBeginsWithItsOldestPlayAlsoWhereTheServerPassesOverTheOrder() {
        plex.server.quirks().always(Quirk.historyAsWritten());
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.GENERAL, 1, -10);
        plex.play(SmallServer.GENERAL, 1, -30);

        assertThat(scan().beginning()).isEqualTo(SmallServer.NOON.minusSeconds(30));
    }

    @Test
    void theHistoryBeginsWithItsOldestPlayAlsoWhereTheServerPassesOverTimes() {
        plex.server.quirks().always(Quirk.ignoring("viewedAt"));
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.GENERAL, 1, -10);

        assertThat(scan().beginning()).isEqualTo(SmallServer.NOON.minusSeconds(10));
    }

    @Test
    void theHistoryBeginsWithItsOldestPlayAlsoWhereTheServerPassesOverOrderAndTimes() {
        plex.server.quirks().always(Quirk.ignoring("viewedAt"), Quirk.historyAsWritten());
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.GENERAL, 1, -10);

        assertThat(scan().beginning()).isEqualTo(SmallServer.NOON.minusSeconds(10));
    }

    @Test
    void theBeginningIsUnknownWhereTimeRunsOutBeforeAnOlderPlayIsRuledOut() {
        plex.server.quirks().always(Quirk.historyAsWritten());
        plex.play(SmallServer.GENERAL, 1, 10);
        plex.play(SmallServer.GENERAL, 1, -10);

        assertThat(new HistoryScan(plex.history(), SmallServer.HURRIED).beginning())
                .isNull();
    }

    @Test
    void anEmptyHistoryHasNoBeginning() {
        assertThat(scan().beginning()).isNull();
    }
}
