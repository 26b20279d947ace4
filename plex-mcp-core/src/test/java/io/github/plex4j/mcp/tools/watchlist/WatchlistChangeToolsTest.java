package io.github.plex4j.mcp.tools.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Watchlist;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistChangeToolsTest {
    private static final String METROPOLIS = "{'ratingKey': '103'}";
    private static final String CHARADE = "{'ratingKey': '105'}";

    private final ToolBench bench = ToolBench.demo().changing();
    private final Watchlist watchlist = bench.server.library().watchlist();

    @AfterEach
    void close() {
        bench.close();
    }

    private String guid(String title) {
        return bench.server.library().catalog().titles().values().stream()
                .filter(known -> known.title().equals(title))
                .findFirst()
                .orElseThrow()
                .guid();
    }

    private static String id(String guid) {
        return guid.substring(guid.length() - 24);
    }

    private List<RecordedRequest> writes() {
        return bench.server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    @Test
    void addsATitleOfTheServerByItsIdentityAtPlex() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer = bench.call("add_to_watchlist", METROPOLIS);

        assertThat(answer.path("title").asText()).isEqualTo("Metropolis");
        assertThat(answer.path("plexGuid").asText()).isEqualTo(guid("Metropolis"));
        assertThat(answer.path("changed").asBoolean()).isTrue();
        assertThat(answer.path("onWatchlist").asBoolean()).isTrue();
        assertThat(answer.path("watchlistedAt").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(answer.has("watchlistedAtBefore")).isFalse();
        assertThat(changes.names()).containsExactly("watchlist");
        assertThat(watchlist.all()).hasSize(7).containsKey(id(guid("Metropolis")));
    }

    @Test
    void addsATitleThatTheServerDoesNotHave() {
        String canary = guid("The Cat and the Canary");

        bench.call("add_to_watchlist", "{'plexGuid': '" + canary + "'}");

        assertThat(watchlist.all()).hasSize(7).containsKey(id(canary));
    }

    @Test
    void leavesATitleAloneThatIsOnTheList() {
        Long before = watchlist.all().get(id(guid("Charade")));

        JsonNode answer = bench.call("add_to_watchlist", CHARADE);

        assertThat(answer.path("changed").asBoolean(true)).isFalse();
        assertThat(answer.path("onWatchlist").asBoolean()).isTrue();
        assertThat(watchlist.all()).containsEntry(id(guid("Charade")), before);
        assertThat(writes()).isEmpty();
    }

    @Test
    void removesATitleAndNothingElse() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer = bench.call("remove_from_watchlist", CHARADE);

        assertThat(answer.path("changed").asBoolean()).isTrue();
        assertThat(answer.path("onWatchlist").asBoolean(true)).isFalse();
        assertThat(answer.path("watchlistedAtBefore").asText()).startsWith("2026-02-17");
        assertThat(changes.names()).containsExactly("watchlist");
        assertThat(watchlist.all()).hasSize(5).doesNotContainKey(id(guid("Charade")));
    }

    @Test
    void writesNothingWhenTheTitleIsNotOnTheList() {
        bench.call("remove_from_watchlist", CHARADE);

        JsonNode answer = bench.call("remove_from_watchlist", CHARADE);

        assertThat(answer.path("changed").asBoolean(true)).isFalse();
        assertThat(writes()).hasSize(1);
    }

    @Test
    void saysWhichItemHasNoIdentityAtPlex() {
        Failure unmatched = bench.failure("add_to_watchlist", "{'ratingKey': '154'}");

        assertThat(unmatched.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(unmatched.message()).contains("Family Reel 4", "not matched (local://)");

        bench.server
                .library()
                .items()
                .edit(
                        "101",
                        item -> item.toBuilder()
                                .guid("com.plexapp.agents.imdb://tt0063350?lang=en")
                                .build());
        Failure legacy = bench.failure("add_to_watchlist", "{'ratingKey': '101'}");

        assertThat(legacy.message()).contains("matched by a legacy agent (com.plexapp.agents.imdb://)");
        assertThat(writes()).isEmpty();
    }

    @Test
    void takesNoEpisodes() {
        String episode = bench.server
                .library()
                .items()
                .item(bench.server
                        .library()
                        .items()
                        .numbers("3", ItemType.EPISODE)
                        .findFirst()
                        .orElseThrow())
                .ratingKey();

        assertThat(bench.failure("add_to_watchlist", "{'ratingKey': '" + episode + "'}"))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT))
                .satisfies(failure -> assertThat(failure.message()).contains("movies and shows", "episode"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'ratingKey': '103', 'plexGuid': 'plex://movie/5d776d1847dd6e001f6f002f'}",
                "{'plexGuid': 'plex://movie/../../actions'}",
                "{'plexGuid': 'imdb://tt0063350'}",
                "{'plexGuid': 'plex://album/5d776d1847dd6e001f6f002f'}",
                "{'ratingKey': '103/children'}"
            })
    void refusesWhatNamesNoTitleBeforeAnythingIsSent(String arguments) {
        assertThat(bench.failure("add_to_watchlist", arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(bench.server.requests().count()).isZero();
    }

    @Test
    void findsNoTitleThatPlexDoesNotKnow() {
        assertThat(bench.failure("add_to_watchlist", "{'plexGuid': 'plex://movie/000000000000000000000000'}")
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(bench.failure("remove_from_watchlist", "{'ratingKey': '999999'}")
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(writes()).isEmpty();
    }

    @Test
    void failsWhenDiscoverSaysYesAndChangesNothing() {
        bench.server.faults().forPath("/actions", Fault.status(200));

        assertThat(bench.failure("add_to_watchlist", METROPOLIS).code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    @Test
    void findsOutWhatBecameOfAChangeWhoseAnswerWasLost() {
        bench.server.faults().forPath("/actions", Fault.loseAnswer());

        JsonNode answer = bench.call("add_to_watchlist", METROPOLIS);

        assertThat(answer.path("changed").asBoolean()).isTrue();
        assertThat(answer.has("outcome")).isFalse();
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheListCannotBeReadBack() {
        bench.server.beforeRequest(
                "/actions/addToWatchlist",
                1,
                library -> bench.server.faults().forPath("/library/metadata/5d7e", Fault.status(500)));

        JsonNode answer = bench.call("add_to_watchlist", METROPOLIS);

        assertThat(answer.path("outcome").asText()).isEqualTo("unknown");
        assertThat(answer.has("changed")).isFalse();
        assertThat(answer.has("onWatchlist")).isFalse();
    }

    @Test
    void isNotSupportedWithoutTheTokenOfAnAccount() {
        Failure failure = bench.withoutAccount().failure("add_to_watchlist", METROPOLIS);

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_SUPPORTED);
        assertThat(bench.server.requests().count()).isZero();
    }

    @Tag("S-19")
    @Test
    void sendsTheTokenOfTheServerNeverToDiscover() {
        bench.call("add_to_watchlist", METROPOLIS);

        assertThat(bench.server.requests().all())
                .filteredOn(request -> request.header("X-Plex-Token")
                        .filter(bench.server.token()::equals)
                        .isPresent())
                .allSatisfy(request -> assertThat(request.header("Host"))
                        .contains(bench.server.uri().getAuthority()));
        assertThat(writes())
                .allSatisfy(
                        request -> assertThat(request.header("X-Plex-Token")).contains(bench.server.accountToken()));
    }
}
