package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users are named in several ways in filters by plays. */
class WatchedByUsersTest extends OnDemoLibrary {
    private Set<String> movies(String filter, String users) {
        return new HashSet<>(
                ToolBench.texts(bench.call("get_library_items", arguments(filter, users)), "items", "ratingKey"));
    }

    private static String arguments(String filter, String users) {
        return "{'libraryKey':'Movies','limit':200,'" + filter + "':'" + users + "'}";
    }

    private Set<String> intersection(String first, String second) {
        Set<String> both = movies("watchedBy", first);
        both.retainAll(movies("watchedBy", second));
        return both;
    }

    @Test
    void anAndSignMeansEachOfThem() {
        assertThat(movies("watchedBy", "Anna&Ben")).isNotEmpty().isEqualTo(intersection("Anna", "Ben"));
    }

    @Test
    void aBarMeansOneOfThem() {
        Set<String> either = movies("watchedBy", "Anna");
        either.addAll(movies("watchedBy", "Ben"));

        assertThat(movies("watchedBy", "Anna|Ben")).isEqualTo(either);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna&Ben", "Anna|Ben"})
    void ofThoseWhoHaveNotNoneHas(String users) {
        Set<String> neither = movies("notWatchedBy", "Anna");
        neither.retainAll(movies("notWatchedBy", "Ben"));

        assertThat(movies("notWatchedBy", users)).isNotEmpty().isEqualTo(neither);
    }

    @ParameterizedTest
    @CsvSource({"an&BE, Anna&Ben", "me|Anna, 1|Anna", "anyone, anyone|Anna", "Anna, anyone&Anna"})
    void eachNameMayBeWrittenAsAlone(String written, String meant) {
        assertThat(movies("watchedBy", written)).isNotEmpty().isEqualTo(movies("watchedBy", meant));
    }

    @Test
    void everyoneIsEachUserWithAName() {
        String each = String.join("&", ToolBench.texts(bench.call("get_users", "{}"), "users", "userId"));

        assertThat(movies("watchedBy", "everyone")).isEqualTo(movies("watchedBy", each));
    }

    @Test
    void whatTwoUsersWatchedIsCounted() {
        assertThat(bench.call(
                                "get_library_items",
                                arguments("watchedBy", "Anna&Ben").replace("200", "1"))
                        .path("total")
                        .asInt())
                .isEqualTo(intersection("Anna", "Ben").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna&Nobody", "Nobody|Ben", "Nobody"})
    void aUserWhoIsNotThereIsAFailureThatNamesThoseWhoAre(String users) {
        Failure failure = bench.failure("get_library_items", arguments("watchedBy", users));

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("Anna", "Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!Anna", "Anna|", "Anna|Ben&alex"})
    void otherExpressionsAreRefused(String users) {
        assertThat(bench.failure("get_library_items", arguments("watchedBy", users))
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }
}
