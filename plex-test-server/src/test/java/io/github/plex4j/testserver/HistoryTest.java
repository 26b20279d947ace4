package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String HISTORY = "/status/sessions/history/all";

    private static Library generated() {
        return GeneratedLibrary.builder()
                .seed(2)
                .clock(CLOCK)
                .movies(50)
                .shows(3)
                .episodes(40)
                .artists(2)
                .albums(4)
                .tracks(20)
                .historyRows(2_000)
                .accounts(3)
                .build();
    }

    private static HistoryRow row(long id, @Nullable Long viewedAt) {
        return new HistoryRow(
                id, "1", null, null, "1", ItemType.MOVIE, "Film", null, null, null, null, null, viewedAt, 1, 1);
    }

    private static Library of(HistoryRow... rows) {
        Library.Builder library = Library.builder()
                .clock(CLOCK)
                .section(Section.of("1", "Movies", ItemType.MOVIE))
                .items(Item.builder(ItemType.MOVIE, "1", "1", "Film").build());
        List.of(rows).forEach(library::history);
        return library.build();
    }

    private static List<String> ids(JsonNode container) {
        return TestClient.texts(container.path("Metadata"), "historyKey").stream()
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .toList();
    }

    private static List<String> ids(Library library, String query) {
        try (PlexTestServer server = PlexTestServer.start(library)) {
            return ids(new TestClient(server).json(HISTORY + query));
        }
    }

    private static List<String> read(TestClient client, String query, int pageSize) {
        List<String> all = new ArrayList<>();
        for (int start = 0; ; start += pageSize) {
            JsonNode page = client.json(
                    HISTORY + '?' + query + "&X-Plex-Container-Start=" + start + "&X-Plex-Container-Size=" + pageSize);
            all.addAll(ids(page));
            if (start + pageSize >= page.path("totalSize").asInt()) {
                return all;
            }
        }
    }

    @Test
    void ordersRowsOfOneTimeByTheirNumbers() {
        Library library = of(row(5, 100L), row(9, 300L), row(4, 100L), row(7, 200L), row(6, 100L), row(2, null));
        assertThat(ids(library, "")).containsExactly("2", "4", "5", "6", "7", "9");
        assertThat(ids(library, "?sort=viewedAt:desc")).containsExactly("9", "7", "6", "5", "4", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?viewedAt%3E=0", "?viewedAt%3C=9000000000", "?viewedAt%3E=100&viewedAt%3C=300"})
    void passesOverRowsWithoutATimeWhenAskedForTimes(String query) {
        Library library = of(row(1, null), row(2, 100L), row(3, 200L), row(4, 300L));
        assertThat(ids(library, query)).containsExactly("2", "3", "4");
    }

    @Test
    void countsBothEndsOfAFilterByTime() {
        Library library = of(row(2, 100L), row(3, 200L), row(4, 300L), row(5, 400L));
        assertThat(ids(library, "?viewedAt%3E=200&viewedAt%3C=300")).containsExactly("3", "4");
    }

    @Test
    void showsRowsThatComeWhilePagesAreRead() {
        Library library = generated();
        AtomicInteger played = new AtomicInteger();
        try (PlexTestServer server = PlexTestServer.builder(library)
                .beforeAnswer(request -> library.play("1", 1, 1, library.now() + played.incrementAndGet()))
                .start()) {
            List<String> read = read(new TestClient(server), "accountID=1", 100);
            assertThat(played.get()).isGreaterThan(5);
            assertThat(read).doesNotHaveDuplicates().hasSize((int)
                    library.history().rows().filter(row -> row.accountId() == 1).count());
        }
    }

    @Test
    void shiftsPagesReadFromTheNewestWhenRowsCome() {
        Library library = generated();
        List<String> before = ids(library, "?sort=viewedAt:desc");
        try (PlexTestServer server = PlexTestServer.builder(library)
                .beforeAnswer(request -> library.play("1", 1, 1, library.now()))
                .start()) {
            JsonNode page = new TestClient(server)
                    .json(HISTORY + "?sort=viewedAt:desc&X-Plex-Container-Start=10&X-Plex-Container-Size=5");
            assertThat(ids(page)).isEqualTo(before.subList(9, 14));
        }
    }

    @Test
    void putsARowThatComesLateInItsPlace() {
        Library library = of(row(1, 100L), row(2, 200L), row(3, 300L));
        try (PlexTestServer server = PlexTestServer.start(library)) {
            TestClient client = new TestClient(server);
            assertThat(ids(client.json(HISTORY))).containsExactly("1", "2", "3");
            library.history().add(row(4, 150L));
            library.history().add(row(5, 50L));
            library.history().add(row(6, 300L));
            assertThat(ids(client.json(HISTORY))).containsExactly("5", "1", "4", "2", "3", "6");
        }
    }

    @Test
    void readsTheSameForwardsAndBackwards() {
        Library library = generated();
        try (PlexTestServer server = PlexTestServer.start(library)) {
            TestClient client = new TestClient(server);
            List<String> backwards = new ArrayList<>(read(client, "sort=viewedAt:desc&librarySectionID=1", 300));
            Collections.reverse(backwards);
            assertThat(backwards).hasSizeGreaterThan(500).isEqualTo(read(client, "librarySectionID=1", 130));
        }
    }

    @Test
    void takesKeysAndPicturesFromRowsOfAnItemDeletedMeanwhile() {
        Library library = generated();
        String show = library.items().item(50).ratingKey();
        try (PlexTestServer server = PlexTestServer.start(library)) {
            TestClient client = new TestClient(server);
            String row = ids(client.json(HISTORY + "?metadataItemID=" + show)).get(0);
            library.items().delete(show);
            JsonNode gone = client.json("/status/sessions/history/" + row).at("/Metadata/0");
            assertThat(gone.path("grandparentTitle").asText()).startsWith("Tales of ");
            assertThat(gone.path("librarySectionID").isTextual()).isTrue();
            for (String field : List.of(
                    "key",
                    "ratingKey",
                    "parentKey",
                    "grandparentKey",
                    "thumb",
                    "parentThumb",
                    "grandparentThumb",
                    "grandparentArt")) {
                assertThat(gone.has(field)).as(field).isFalse();
            }
            assertThat(client.json(HISTORY + "?metadataItemID=" + show)
                            .path("size")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void findsPlaysOfAllBelowAnItem() {
        Library library = generated();
        for (ItemType type : List.of(ItemType.SHOW, ItemType.SEASON, ItemType.ARTIST, ItemType.ALBUM)) {
            String section = type == ItemType.SHOW || type == ItemType.SEASON ? "2" : "3";
            String key = library.items()
                    .item(library.items().numbers(section, type).findFirst().orElseThrow())
                    .ratingKey();
            List<String> expected = library.history()
                    .rows()
                    .filter(row -> key.equals(row.parentRatingKey()) || key.equals(row.grandparentRatingKey()))
                    .map(row -> Long.toString(row.id()))
                    .toList();
            assertThat(expected).isNotEmpty();
            assertThat(ids(library, "?metadataItemID=" + key)).isEqualTo(expected);
        }
    }

    @Test
    void removesRowsOfAKind() {
        Library library = generated();
        long before = library.history().rows().count();
        long owners =
                library.history().rows().filter(row -> row.accountId() == 1).count();
        try (PlexTestServer server = PlexTestServer.start(library)) {
            TestClient client = new TestClient(server);
            assertThat(client.json(HISTORY).path("size").asLong()).isEqualTo(before);
            assertThat(library.history().deleteIf(row -> row.accountId() == 1)).isEqualTo((int) owners);
            assertThat(client.json(HISTORY).path("size").asLong()).isEqualTo(before - owners);
            assertThat(client.json(HISTORY + "?accountID=1").path("size").asLong())
                    .isZero();
        }
        assertThat(library.history().rows()).hasSize((int) (before - owners)).noneMatch(row -> row.accountId() == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void keepsHistoryForTheOwner(int status) {
        try (PlexTestServer server = PlexTestServer.builder(generated())
                .plexPass(true)
                .ownerOnlyStatus(status)
                .start()) {
            TestClient shared = new TestClient(server, server.sharedUserToken());
            TestClient owner = new TestClient(server);
            for (String path :
                    List.of(HISTORY, "/accounts", "/devices", "/statistics/bandwidth", "/statistics/media")) {
                assertThat(shared.status("GET", path)).as(path).isEqualTo(status);
                assertThat(owner.status("GET", path)).as(path).isEqualTo(200);
            }
            assertThat(shared.status("GET", "/library/sections")).isEqualTo(200);
        }
    }

    @Test
    void hasNoStatisticsWithoutPlexPass() {
        try (PlexTestServer server = PlexTestServer.start(generated())) {
            assertThat(new TestClient(server).status("GET", "/statistics/bandwidth"))
                    .isEqualTo(404);
        }
    }

    @Test
    void tellsTheTestOfEachRequestBeforeItIsAnswered() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        Library library = generated();
        try (PlexTestServer server = PlexTestServer.builder(library)
                .beforeAnswer(request -> {
                    seen.add(request.toString());
                    library.items().delete("1");
                })
                .start()) {
            assertThat(new TestClient(server).status("GET", "/library/metadata/1"))
                    .isEqualTo(404);
        }
        assertThat(seen).containsExactly("GET /library/metadata/1");
    }

    @Test
    void keepsTheKeysOfStaleRowsWhoseItemIsNotFound() {
        Library library = TestLibraries.films(2)
                .history(TestLibraries.play(1, "78", 5L))
                .staleHistory(TestLibraries.play(2, "77", 6L))
                .build();
        library.history().addStale(TestLibraries.play(3, "76", 7L));
        try (PlexTestServer server = PlexTestServer.start(library)) {
            TestClient client = new TestClient(server);
            JsonNode rows = client.json(HISTORY).path("Metadata");
            assertThat(TestClient.texts(rows, "ratingKey")).containsExactly("", "77", "76");
            assertThat(TestClient.texts(rows, "key"))
                    .containsExactly("", "/library/metadata/77", "/library/metadata/76");
            assertThat(client.status("GET", "/library/metadata/77")).isEqualTo(404);
        }
    }

    @Test
    void tellsRowsOfTheYear1970FromRowsWithoutATime() {
        Library library = of(row(1, null), row(2, 0L), row(3, 10L));
        assertThat(ids(library, "?viewedAt%3C=10")).containsExactly("2", "3");
        assertThat(ids(library, "?viewedAt%3E=0")).containsExactly("2", "3");
    }
}
