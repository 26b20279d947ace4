package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row in the history makes a user, with a name or without. */
@TestInstance(Lifecycle.PER_CLASS)
class UsersOfHistoryTest {
    private static final Instant NOW = ToolBench.NOW;
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
    private static final int STRANGER = 900;
    private static final int ANNA = 21_000_001;

    private final ToolBench bench = ToolBench.on(withStrangers());

    private static Library withStrangers() {
        Library library = DemoLibrary.create(ToolBench.CLOCK);
        library.play("101", STRANGER, 1, LONG_AGO.getEpochSecond());
        library.play("101", STRANGER, 1, LONG_AGO.minusSeconds(1).getEpochSecond());
        library.play("101", 0, 1, NOW.minus(Duration.ofDays(1)).getEpochSecond());
        library.play("101", ANNA, 1, NOW.plus(Duration.ofDays(1)).getEpochSecond());
        return library;
    }

    @AfterAll
    void close() {
        bench.close();
    }

    private static JsonNode user(JsonNode users, int id) {
        for (JsonNode user : users) {
            if (user.path("userId").asInt() == id
                    || user.path("user").path("userId").asInt() == id) {
                return user;
            }
        }
        throw new AssertionError("There is no user " + id + " among " + users);
    }

    @Test
    void peopleWithoutAnAccountAreListedAfterThoseWithOne() {
        JsonNode users = bench.call("get_users", "{}").path("users");

        assertThat(users.findValuesAsText("userId")).containsSubsequence("1", "21000001", "0", "900");
        assertThat(user(users, STRANGER).path("lastPlayedAt").asText()).isEqualTo("2025-01-25T12:00:00Z");
        assertThat(user(users, STRANGER).has("name")).isFalse();
        assertThat(user(users, STRANGER).path("owner").asBoolean()).isFalse();
        assertThat(user(users, 1).path("owner").asBoolean()).isTrue();
    }

    @Test
    void theHistoryIsNotReadToFindThatThereAreOnlyThoseWithAnAccount() {
        try (ToolBench listed = ToolBench.demo()) {
            listed.call("get_users", "{}");

            assertThat(listed.server.requests().all())
                    .filteredOn(request -> request.rawPath().endsWith("/history/all"))
                    .extracting(
                            request -> request.header("X-Plex-Container-Size").orElseThrow())
                    .containsOnly("0", "1", "2");
        }
    }

    @Test
    void aPlayOfTheFutureIsNotTheLast() {
        JsonNode anna = user(bench.call("get_users", "{}").path("users"), ANNA);
        JsonNode recent = bench.call("get_recently_watched", "{'limit':1}");

        assertThat(Instant.parse(anna.path("lastPlayedAt").asText())).isBefore(NOW);
        assertThat(Instant.parse(recent.path("items").path(0).path("viewedAt").asText()))
                .isBefore(NOW);
    }

    @Test
    void statisticsNameThemThoughTheyPlayedNothingInThatTime() {
        JsonNode answer = bench.call("get_user_stats", "{'days':30}");

        assertThat(user(answer.path("users"), STRANGER).path("plays").asLong()).isZero();
        assertThat(user(answer.path("users"), 0).path("plays").asLong()).isPositive();
        assertThat(answer.has("usersComplete")).isFalse();
    }

    @Test
    void theirNumberIsTakenWhereAUserIsAskedFor() {
        assertThat(bench.call("get_watch_history", "{'user':'900','days':1000}")
                        .path("total")
                        .asLong())
                .isEqualTo(2);
        assertThat(bench.call("get_user_stats", "{'user':'900','days':1000}")
                        .path("users")
                        .findValuesAsText("plays"))
                .containsExactly("2");
        assertThat(bench.failure("get_watch_history", "{'user':'901'}").code()).isEqualTo(FailureCode.NOT_FOUND);
    }

    static Stream<Quirk> servers() {
        return Stream.of(
                Quirk.ignoring("accountID"),
                Quirk.ignoring("viewedAt<="),
                Quirk.totalAbsent(),
                Quirk.totalOffBy(3),
                Quirk.totalOffBy(-3),
                Quirk.totalAheadOfPage(0),
                Quirk.pagesOfAtMost(7));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theyAreFoundOnServersThatCountAndFilterInTheirOwnWay(Quirk quirk) {
        try (ToolBench odd = ToolBench.on(withStrangers())) {
            odd.server.quirks().forPath("/status/sessions/history/all", quirk);

            assertThat(odd.call("get_users", "{}").path("users"))
                    .isEqualTo(bench.call("get_users", "{}").path("users"));
        }
    }
}
