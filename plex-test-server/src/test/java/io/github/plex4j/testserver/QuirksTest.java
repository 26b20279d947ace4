package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Activity;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Session;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers sort, filter and spell in their own ways, and some mean no good. */
class QuirksTest {
    private static final String ALL = "/library/sections/1/all";
    private static final String HISTORY = "/status/sessions/history/all";

    private final Library library = TestLibraries.films(6)
            .history(TestLibraries.play(1, "1", TestLibraries.NOW - 100))
            .history(TestLibraries.play(2, "2", TestLibraries.NOW - 50))
            .history(TestLibraries.play(3, "3", TestLibraries.NOW - 50))
            .history(TestLibraries.play(4, "4", TestLibraries.NOW - 50))
            .history(TestLibraries.play(5, "5", TestLibraries.NOW))
            .account(new Account(2, "Zoë"))
            .activity(new Activity("a1", "library.update.section", "Scanning", "Movies", 50, false, 1))
            .session(new Session(
                    "1",
                    null,
                    "1",
                    1,
                    new Session.Player("TV", "Plex", "WebOS", "m1", "10.0.0.2", true),
                    "playing",
                    0,
                    0,
                    "lan",
                    null))
            .build();
    private final PlexTestServer server = PlexTestServer.start(library);
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void changesTheOrderOfEqualItemsAndOfNoOthers() {
        library.items().edit("6", item -> item.toBuilder().year(1999).build());
        server.quirks().always(Quirk.tiesReordered());
        Set<List<String>> orders = new HashSet<>();
        while (orders.size() < 3) {
            List<String> titles = client.titles(ALL + "?sort=year:desc");
            assertThat(titles).startsWith("F").containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F");
            orders.add(titles);
        }
        assertThat(client.titles(ALL)).containsExactly("A", "B", "C", "D", "E", "F");
    }

    @Test
    void changesTheOrderOfPlaysOfOneTimeAndOfNoOthers() {
        server.quirks().always(Quirk.tiesReordered());
        Set<List<String>> orders = new HashSet<>();
        while (orders.size() < 3) {
            List<String> keys = TestClient.texts(
                    client.json(HISTORY + "?sort=viewedAt:desc").path("Metadata"), "ratingKey");
            assertThat(keys).startsWith("5").endsWith("1").containsExactlyInAnyOrder("5", "2", "3", "4", "1");
            orders.add(keys);
        }
    }

    @Test
    void passesOverTheSort() {
        server.quirks().always(Quirk.sortIgnored());
        assertThat(client.titles(ALL + "?sort=titleSort:desc")).startsWith("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=1900", "title=Q", "genre=1"})
    void passesOverAllFilters(String filter) {
        assertThat(client.titles(ALL + '?' + filter)).isEmpty();
        server.quirks().always(Quirk.filtersIgnored());
        assertThat(client.titles(ALL + '?' + filter + "&sort=titleSort:desc"))
                .hasSize(6)
                .startsWith("F");
    }

    @Test
    void passesOverOneSideOfARangeOfTime() {
        String range =
                HISTORY + "?viewedAt%3E=" + (TestLibraries.NOW - 50) + "&viewedAt%3C=" + (TestLibraries.NOW - 50);
        assertThat(client.json(range).path("size").asInt()).isEqualTo(3);
        server.quirks().forPath(HISTORY, Quirk.ignoring("viewedAt>="));
        assertThat(client.json(range).path("size").asInt()).isEqualTo(4);
        server.quirks().clear();
        server.quirks().forPath(HISTORY, Quirk.ignoring("viewedAt<="));
        assertThat(client.json(range).path("size").asInt()).isEqualTo(4);
    }

    @Test
    void passesOverAFieldWithEachOperator() {
        server.quirks().always(Quirk.ignoring("guid", "year"));
        assertThat(client.titles("/library/all?guid=plex://movie/none")).hasSize(6);
        assertThat(client.titles(ALL + "?year%3E%3E=1950&title=A")).containsExactly("A");
    }

    @Test
    void changesTheLibraryBeforeOneRequest() {
        server.beforeRequest(ALL, 2, library -> library.items().delete("3"));
        server.beforeRequest(
                "/library/**",
                3,
                library -> library.items().add(TestLibraries.film(25).build()));
        assertThat(client.titles(ALL)).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(client.titles(ALL)).containsExactly("A", "B", "D", "E", "F");
        assertThat(client.titles(ALL)).containsExactly("A", "B", "D", "E", "F", "Z");
        assertThatThrownBy(() -> server.beforeRequest(ALL, 0, library -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("counted from 1");
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("X-Plex-Token", server.token())
                .header("Accept", "application/json")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void sendsLatin1() throws IOException, InterruptedException {
        library.items().edit("1", item -> item.toBuilder().title("Äon – Zoë").build());
        server.quirks().always(Quirk.latin1());
        String body = new String(bytes("/library/metadata/1"), StandardCharsets.ISO_8859_1);
        assertThat(body).contains("\"Äon ").contains(" Zoë\"");
        assertThat(bytes("/library/metadata/1")).containsSequence("–".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cutsCharacters() throws IOException, InterruptedException {
        library.items().edit("1", item -> item.toBuilder().title("ë–😀.").build());
        server.quirks().always(Quirk.charactersCut());
        assertThat(bytes("/library/metadata/1")).containsSequence('"', 0xC3, 0xE2, 0x80, 0xF0, 0x9F, 0x98, '.', '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/activities", "/status/sessions", "/devices", ALL, HISTORY})
    void makesListsOfAnyLength(String path) {
        Library library = DemoLibrary.create();
        library.activities().put(new Activity("a1", "media.optimize", "Converting", "", 5, true, 1));
        try (PlexTestServer demo = PlexTestServer.start(library)) {
            demo.quirks().always(Quirk.rows(400));
            JsonNode container = new TestClient(demo).json(path);
            assertThat(container.path("size").asInt()).isEqualTo(400);
            Set<String> rows = new HashSet<>();
            lastList(container).forEach(row -> rows.add(row.toString()));
            assertThat(rows).hasSize(400);
        }
    }

    private static JsonNode lastList(JsonNode container) {
        List<JsonNode> lists = new ArrayList<>();
        container.forEach(field -> {
            if (field.isArray()) {
                lists.add(field);
            }
        });
        return lists.get(lists.size() - 1);
    }

    @Test
    void makesLongListsAsTheyAreRead() throws IOException, InterruptedException {
        server.quirks().always(Quirk.rows(Integer.MAX_VALUE));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + "/accounts"))
                .header("X-Plex-Token", server.token())
                .header("Accept", "application/json")
                .build();
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(body.readNBytes(1_000_000)).hasSize(1_000_000);
        }
    }

    @Test
    void hasItemsBelowThemselves() {
        server.quirks().always(Quirk.childrenAreThemselves(), Quirk.parentsAreThemselves());
        for (String path : List.of("/library/metadata/2/children", "/library/metadata/2/allLeaves")) {
            JsonNode rows = client.json(path + "?X-Plex-Container-Start=0&X-Plex-Container-Size=9")
                    .path("Metadata");
            assertThat(TestClient.texts(rows, "ratingKey")).containsExactly("2");
            assertThat(TestClient.texts(rows, "parentRatingKey")).containsExactly("2");
            assertThat(client.json(path + "?X-Plex-Container-Start=1&X-Plex-Container-Size=9")
                            .has("Metadata"))
                    .isFalse();
        }
    }

    @Test
    void sendsOtherFields() {
        server.quirks().forPath(HISTORY, Quirk.field("ratingKey", null), Quirk.field("title", "x".repeat(2_000_000)));
        JsonNode row = client.json(HISTORY).path("Metadata").path(0);
        assertThat(row.has("ratingKey")).isFalse();
        assertThat(row.path("title").asText()).hasSize(2_000_000);
    }

    @Test
    void sendsSomeFieldsAlone() {
        server.quirks().forPath("/accounts", Quirk.rows(3), Quirk.onlyFields("id"));
        assertThat(client.json("/accounts").path("Account")).hasToString("[{\"id\":0},{\"id\":1},{\"id\":2}]");
    }

    @Test
    void namesSessionsAsOldServersDo() {
        server.quirks().forPath("/status/sessions", Quirk.rowsByKind());
        assertThat(client.json("/status/sessions").path("Video")).hasSize(1);
        server.quirks().clear();
        server.quirks().forPath("/status/sessions", Quirk.rowsUnder("_children"));
        JsonNode sessions = client.json("/status/sessions");
        assertThat(sessions.path("_children")).hasSize(1);
        assertThat(sessions.has("Metadata")).isFalse();
    }

    @Test
    void sendsHeadersOfTheTest() {
        server.quirks().always(Quirk.header("X-Plex-Canary", "secret"));
        assertThat(client.send("GET", "/identity").headers().firstValue("X-Plex-Canary"))
                .hasValue("secret");
        assertThat(client.send("GET", "/nowhere").headers().firstValue("X-Plex-Canary"))
                .hasValue("secret");
    }

    @Test
    void saysWhatAQuirkDoes() {
        assertThat(Quirk.ignoring("viewedAt<=")).hasToString("ignoring viewedAt<=");
    }
}
