package io.github.plex4j.mcp.tools.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistToolsTest {
    private static final int LONG = 230;

    private ToolBench bench = ToolBench.demo();

    @AfterEach
    void close() {
        bench.close();
    }

    private void use(ToolBench other) {
        bench.close();
        bench = other;
    }

    /** A watchlist of three pages, of which the server has every fifth title. */
    private static Library longList() {
        Library.Builder library =
                Library.builder().clock(ToolBench.CLOCK).section(Section.of("1", "Movies", ItemType.MOVIE));
        for (int number = 0; number < LONG; number++) {
            String id = "%024x".formatted(number);
            library.catalogTitle(CatalogTitle.of(ItemType.MOVIE, id, "Title " + number, LocalDate.of(1920, 1, 1)))
                    .watchlisted(id, 1_000 + number);
            if (number % 5 == 0) {
                library.items(Item.builder(ItemType.MOVIE, "1", "" + (1_000 + number), "Title " + number)
                        .guid("plex://movie/" + id)
                        .build());
            }
        }
        return library.build();
    }

    @Test
    void listsTitlesWithWhatTheServerHasOfThem() {
        JsonNode answer = bench.call("get_watchlist", "{}");

        assertThat(ToolBench.titles(answer))
                .containsExactly(
                        "Charade",
                        "Pandora's Box",
                        "Faust",
                        "Dragnet",
                        "The Adventures of Robin Hood",
                        "The Silver Lantern");
        assertThat(answer.path("total").asInt()).isEqualTo(6);
        JsonNode charade = answer.at("/items/0");
        assertThat(charade.path("onServer").asBoolean()).isTrue();
        assertThat(charade.path("ratingKey").asText()).isEqualTo("105");
        assertThat(charade.path("plexGuid").asText()).startsWith("plex://movie/");
        assertThat(charade.path("watchlistedAt").asText()).startsWith("2026-02-17T21:05");
        assertThat(answer.at("/items/1/onServer").asBoolean(true)).isFalse();
        assertThat(answer.at("/items/1").has("ratingKey")).isFalse();
        assertThat(answer.has("complete")).isFalse();
    }

    @Test
    void namesEveryCopyOfATitle() {
        String guid = bench.server.library().items().find("103").orElseThrow().guid();
        bench.server.library().watchlist().add(guid.substring(guid.length() - 24), ToolBench.NOW.getEpochSecond());

        JsonNode metropolis = bench.call("get_watchlist", "{'limit': 1}").at("/items/0");

        assertThat(metropolis.path("title").asText()).isEqualTo("Metropolis");
        assertThat(metropolis.path("ratingKeys")).extracting(JsonNode::asText).contains("103", "152");
    }

    @ParameterizedTest
    @CsvSource({
        "onServer, Charade|Dragnet",
        "notOnServer, Pandora's Box|Faust|The Adventures of Robin Hood|The Silver Lantern",
        "available, Pandora's Box",
        "released, Charade|Pandora's Box|Faust|Dragnet|The Adventures of Robin Hood"
    })
    void filters(String filter, String titles) {
        JsonNode answer = bench.call("get_watchlist", "{'filter': '" + filter + "'}");

        assertThat(ToolBench.titles(answer)).containsExactly(titles.split("\\|"));
        assertThat(answer.path("total").asInt()).isEqualTo(titles.split("\\|").length);
    }

    @ParameterizedTest
    @CsvSource({
        "added, Charade",
        "added:asc, The Silver Lantern",
        "title, The Adventures of Robin Hood",
        "title:desc, The Silver Lantern",
        "released, The Silver Lantern",
        "released:asc, Faust"
    })
    void sorts(String sort, String first) {
        assertThat(ToolBench.titles(bench.call("get_watchlist", "{'limit': 1, 'sort': '" + sort + "'}")))
                .containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rating", "added:up", "title:asc:desc", "watchlistedAt"})
    void refusesAnOrderThatDiscoverWouldPassOver(String sort) {
        assertThat(bench.failure("get_watchlist", "{'sort': '" + sort + "'}").code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(bench.server.requests().count()).isZero();
    }

    @Test
    void comparesAllPagesOfALongListWithTheServer() {
        use(ToolBench.on(longList()));

        JsonNode there = bench.call("get_watchlist", "{'filter': 'onServer', 'limit': 20, 'offset': 40}");
        JsonNode missing = bench.call("get_watchlist", "{'filter': 'notOnServer', 'limit': 1}");

        assertThat(there.path("total").asInt()).isEqualTo(LONG / 5);
        assertThat(there.path("items")).hasSize(6);
        assertThat(there.has("nextOffset")).isFalse();
        assertThat(missing.path("total").asInt()).isEqualTo(LONG - LONG / 5);
        assertThat(missing.path("nextOffset").asInt()).isEqualTo(1);
    }

    @Test
    void asksForNoPageOfMoreThanAHundred() {
        use(ToolBench.on(longList()));

        JsonNode answer = bench.call("get_watchlist", "{'limit': 200}");

        assertThat(answer.path("items")).hasSizeGreaterThan(100);
        assertThat(bench.server.requests().all())
                .filteredOn(request -> request.rawPath().contains("watchlist"))
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        request -> assertThat(request.rawQuery()).containsPattern("Container-Size=(100|[0-9]{1,2})$"));
    }

    @Test
    void readsTheLibrariesWhereTheServerPassesOverGuids() {
        bench.server.quirks().forPath("/library/all", Quirk.ignoring("guid"));

        JsonNode answer = bench.call("get_watchlist", "{}");

        assertThat(answer.at("/items/0/ratingKey").asText()).isEqualTo("105");
        assertThat(answer.at("/items/1/onServer").asBoolean(true)).isFalse();
    }

    @Test
    void findsTitlesThatTheServerDoesNotHave() {
        JsonNode answer = bench.call("search_discover", "{'query': 'the adventures'}");

        JsonNode robinHood = answer.at("/items/0");
        assertThat(robinHood.path("title").asText()).isEqualTo("The Adventures of Robin Hood");
        assertThat(robinHood.path("plexGuid").asText()).startsWith("plex://show/");
        assertThat(robinHood.path("onServer").asBoolean(true)).isFalse();
        assertThat(robinHood.path("score").asDouble()).isBetween(0.8, 1.0);
    }

    @Test
    void saysWhichResultsTheServerHas() {
        JsonNode answer = bench.call("search_discover", "{'query': 'dragnet', 'type': 'show', 'limit': 1}");

        assertThat(answer.at("/items/0/ratingKey").asText()).isEqualTo("1300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'query': ''}", "{'query': 'x', 'type': 'album'}", "{'query': 'x', 'limit': 0}"})
    void refusesSearchesThatDiscoverCannotMake(String arguments) {
        assertThat(bench.failure("search_discover", arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(bench.server.requests().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"get_watchlist, {}", "search_discover, {'query': 'x'}"})
    void isNotSupportedWithoutTheTokenOfAnAccount(String tool, String arguments) {
        Failure failure = bench.withoutAccount().failure(tool, arguments.replace("\"", "'"));

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_SUPPORTED);
        assertThat(failure.hint()).contains("PLEX_ACCOUNT_TOKEN");
        assertThat(bench.server.requests().count()).isZero();
    }

    @Test
    void namesTheSettingOfTheAccountWhenItsTokenIsRefused() {
        bench.server.faults().forPath("/library/sections/watchlist", Fault.status(401));

        Failure failure = bench.failure("get_watchlist", "{}");

        assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED);
        assertThat(failure.hint()).contains("PLEX_ACCOUNT_TOKEN").doesNotContain("PLEX_URL");
    }

    @Tag("S-19")
    @Test
    void sendsEachTokenToItsOwnHostAlone() {
        bench.call("get_watchlist", "{'filter': 'onServer'}");
        bench.call("search_discover", "{'query': 'the'}");

        assertThat(bench.server.requests().all())
                .allSatisfy(request -> assertThat(request.header("X-Plex-Token"))
                        .contains(isToDiscover(request) ? bench.server.accountToken() : bench.server.token()));
        assertThat(bench.server.requests().all())
                .anyMatch(this::isToDiscover)
                .anyMatch(request -> !isToDiscover(request));
    }

    private boolean isToDiscover(RecordedRequest request) {
        return request.header("Host")
                .filter(bench.server.discoverUri().getAuthority()::equals)
                .isPresent();
    }

    @Test
    void belongsToTheAccountAndNotToTheOwnerOfTheServer() {
        use(ToolBench.asSharedUser(PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK))));

        assertThat(List.of(bench.call("get_watchlist", "{'limit': 1}")
                        .at("/items/0/onServer")
                        .asBoolean()))
                .containsExactly(true);
    }
}
