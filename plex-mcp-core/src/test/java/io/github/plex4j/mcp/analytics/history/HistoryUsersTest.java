package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.Asker;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.testserver.Quirk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryUsersTest {
    private final SmallServer plex = new SmallServer();

    @AfterEach
    void stop() {
        plex.close();
    }

    private HistoryUsers users(WalkObserver observer) {
        return new HistoryUsers(plex.history(), observer, SmallServer.NOON, Asker.IN_TURN);
    }

    private HistoryUsers users() {
        return users(WalkObserver.PATIENT);
    }

    @Test
    void whoeverHasARowIsAUserAndTheOthersAreNot() {
        plex.play(SmallServer.GENERAL, 2, -10);
        plex.play(SmallServer.GENERAL, 2, -20);
        HistoryUsers users = users();

        Coverage coverage = users.read(Set.of(1L, 2L));

        assertThat(coverage).isEqualTo(Coverage.WHOLE);
        assertThat(users.accounts()).containsExactly(2L);
        assertThat(users.lastPlayedAt(2)).isEqualTo(SmallServer.NOON.minusSeconds(10));
        assertThat(users.lastPlayedAt(1)).isNull();
    }

    @Test
    void anAccountThatIsNotListedIsFoundByItsRows() {
        plex.play(SmallServer.GENERAL, 1, -10);
        plex.play(SmallServer.GENERAL, 77, -20);
        HistoryUsers users = users();

        users.read(Set.of(1L));

        assertThat(users.accounts()).containsExactly(1L, 77L);
        assertThat(users.lastPlayedAt(77)).isEqualTo(SmallServer.NOON.minusSeconds(20));
    }

    @Test
    void aPlayInTheFutureIsNeverTheLast() {
        plex.play(SmallServer.GENERAL, 2, -10);
        plex.play(SmallServer.GENERAL, 2, 1_000);
        HistoryUsers users = users();

        users.read(Set.of(2L));

        assertThat(users.lastPlayedAt(2)).isEqualTo(SmallServer.NOON.minusSeconds(10));
    }

    @Test
    void whereTheServerPassesOverTheFilterTheWholeHistoryIsRead() {
        plex.play(SmallServer.GENERAL, 1, -30);
        plex.play(SmallServer.GENERAL, 2, -20);
        plex.server.quirks().always(Quirk.filtersIgnored());
        HistoryUsers users = users();

        Coverage coverage = users.read(List.of(1L, 2L));

        assertThat(coverage).isEqualTo(Coverage.WHOLE);
        assertThat(users.accounts()).containsExactly(1L, 2L);
        assertThat(users.lastPlayedAt(1)).isEqualTo(SmallServer.NOON.minusSeconds(30));
    }

    @Test
    void withoutTimeAnybodyCanBeMissing() {
        plex.play(SmallServer.GENERAL, 1, -10);

        assertThat(users(SmallServer.HURRIED).read(Set.of(1L)).complete()).isFalse();
    }
}
