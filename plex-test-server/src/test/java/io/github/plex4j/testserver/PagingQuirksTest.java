package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers page in their own ways. */
class PagingQuirksTest {
    private static final String ALL = "/library/sections/1/all";

    private final PlexTestServer server =
            PlexTestServer.start(TestLibraries.films(10).build());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode page(int start, int size) {
        return client.json(ALL + "?X-Plex-Container-Start=" + start + "&X-Plex-Container-Size=" + size);
    }

    private static String titles(JsonNode page) {
        return String.join("", TestClient.texts(page.path("Metadata"), "title"));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(Quirk.pagesOfAtMost(2), "EF"),
                Arguments.of(Quirk.pagesLongerBy(1), "EFGHI"),
                Arguments.of(Quirk.pagesShrinkingFrom(3), "EF"),
                Arguments.of(Quirk.pagesShrinkingFrom(2), "E"),
                Arguments.of(Quirk.pagesGrowing(), "EFGHIJ"),
                Arguments.of(Quirk.sizeIgnored(), "EFGHIJ"),
                Arguments.of(Quirk.firstPageAlways(), "ABCD"),
                Arguments.of(Quirk.wholeListAlways(), "ABCDEFGHIJ"),
                Arguments.of(Quirk.pagingInHeadersOnly(), "ABCDEFGHIJ"),
                Arguments.of(Quirk.pagingInQueryOnly(), "EFGH"),
                Arguments.of(Quirk.borderRowsTwice(), "DEFGH"),
                Arguments.of(Quirk.endlessRepeats(), "EFGH"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesOtherPages(Quirk quirk, String titles) {
        server.quirks().always(quirk);
        assertThat(titles(page(4, 4))).isEqualTo(titles);
    }

    static Stream<Arguments> totals() {
        return Stream.of(
                Arguments.of(Quirk.pagesOfAtMost(2), List.of("10", "10")),
                Arguments.of(Quirk.totalAbsent(), List.of("", "")),
                Arguments.of(Quirk.wholeListAlways(), List.of("", "")),
                Arguments.of(Quirk.totalOf(-1), List.of("-1", "-1")),
                Arguments.of(Quirk.totalOffBy(37), List.of("47", "47")),
                Arguments.of(Quirk.totalOffBy(-3), List.of("7", "7")),
                Arguments.of(Quirk.totalGrowingBy(5), List.of("10", "20")),
                Arguments.of(Quirk.totalAheadOfPage(0), List.of("4", "10")),
                Arguments.of(Quirk.totalAheadOfPage(1), List.of("5", "11")),
                Arguments.of(Quirk.endlessRepeats(), List.of("", "")));
    }

    @ParameterizedTest
    @MethodSource("totals")
    void saysOtherTotals(Quirk quirk, List<String> totals) {
        server.quirks().always(quirk);
        assertThat(List.of(page(0, 4), page(8, 4)))
                .extracting(page -> page.path("totalSize").asText())
                .isEqualTo(totals);
    }

    @Test
    void aQuirkOfRowsLeavesCountsAlone() {
        server.quirks().always(Quirk.totalOffBy(37).ofRows());

        assertThat(List.of(page(0, 4), page(0, 0)))
                .extracting(page -> page.path("totalSize").asText())
                .containsExactly("47", "10");
    }

    static Stream<Arguments> offsets() {
        return Stream.of(
                Arguments.of(Quirk.firstPageAlways(), "0"),
                Arguments.of(Quirk.borderRowsTwice(), "4"),
                Arguments.of(Quirk.offsetAbsent(), ""),
                Arguments.of(Quirk.offsetSaid(7), "7"),
                Arguments.of(Quirk.endlessNewRows(), "4"));
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void saysOtherOffsets(Quirk quirk, String offset) {
        server.quirks().always(quirk);
        assertThat(page(4, 4).path("offset").asText()).isEqualTo(offset);
    }

    @Test
    void saysTheOffsetAskedForOfTheFirstPage() {
        server.quirks().always(Quirk.offsetEchoed(), Quirk.firstPageAlways());
        assertThat(page(4, 4).path("offset").asInt()).isEqualTo(4);
        assertThat(titles(page(4, 4))).isEqualTo("ABCD");
    }

    @Test
    void saysTheNumberAloneRightWhereTheTotalReachesToThePagesEnd() {
        server.quirks().always(Quirk.totalAheadOfPage(0));
        assertThat(page(0, 0).path("totalSize").asInt()).isEqualTo(10);
    }

    @Test
    void readsHeadersAloneAndNotTheQuery() {
        server.quirks().always(Quirk.pagingInHeadersOnly());
        JsonNode page = client.json(ALL, "X-Plex-Container-Start", "4", "X-Plex-Container-Size", "2");
        assertThat(titles(page)).isEqualTo("EF");
        server.quirks().clear();
        server.quirks().always(Quirk.pagingInQueryOnly());
        page = client.json(ALL, "X-Plex-Container-Start", "4", "X-Plex-Container-Size", "2");
        assertThat(titles(page)).isEqualTo("ABCDEFGHIJ");
    }

    @Test
    void goesOnForEverWithRowsItHasGiven() {
        server.quirks().always(Quirk.totalOf(Long.MAX_VALUE), Quirk.endlessRepeats());
        assertThat(titles(page(1_000_008, 4))).isEqualTo("IJAB");
        assertThat(page(8, 4).path("totalSize").asLong()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void goesOnForEverWithNewRows() {
        server.quirks().always(Quirk.endlessNewRows());
        JsonNode rows = page(8, 4).path("Metadata");
        assertThat(TestClient.texts(rows, "ratingKey")).containsExactly("9", "10", "1000000010", "1000000011");
        assertThat(TestClient.texts(rows, "key")).last().isEqualTo("/library/metadata/1000000011");
        assertThat(TestClient.texts(rows, "guid")).doesNotHaveDuplicates();
    }

    @Test
    void isQuirkyOnSomePathsOnlyUntilCleared() {
        server.quirks().forPath("/library/sections/*/all", Quirk.pagesOfAtMost(1));
        assertThat(titles(page(0, 4))).isEqualTo("A");
        assertThat(client.titles("/library/all?X-Plex-Container-Start=0&X-Plex-Container-Size=4"))
                .hasSize(4);
        server.quirks().clear();
        assertThat(titles(page(0, 4))).isEqualTo("ABCD");
    }

    @Test
    void leavesRequestsForNoPageAlone() {
        server.quirks().always(Quirk.pagesOfAtMost(1), Quirk.borderRowsTwice(), Quirk.endlessRepeats());
        assertThat(client.titles(ALL)).hasSize(10);
    }
}
