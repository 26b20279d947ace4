package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the answers against the published description of the API, where that lies beside the project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    /** The points at which the document contradicts what real servers were seen to send. */
    private static final List<Pattern> CONTRADICTIONS = List.of(
            Pattern.compile("/Guid/id must be \"integer\" but is STRING"),
            Pattern.compile("/Media/optimizedForStreaming must be \"boolean\" but is NUMBER"),
            Pattern.compile("/MediaContainer/Directory/hidden must be \"boolean\" but is NUMBER"),
            Pattern.compile("^/status/sessions: .* must be \"(integer|number|boolean)\" but is STRING"));

    private final Optional<OpenApiDocument> document = OpenApiDocument.find();
    private final PlexTestServer server = PlexTestServer.builder(DemoLibrary.create(CLOCK))
            .plexPass(true)
            .newVersion("1.44.0.1-7e570000b")
            .start();
    private final TestClient client = new TestClient(server);

    @BeforeAll
    void hasDocument() {
        assumeTrue(document.isPresent(), "The published description of the API is not here");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/identity, /identity",
        "/:/prefs, /:/prefs",
        "/:/prefs/get, /:/prefs/get?id=FriendlyName",
        "/activities, /activities",
        "/hubs, /hubs",
        "/hubs/continueWatching, /hubs/continueWatching",
        "/hubs/promoted, /hubs/promoted",
        "/hubs/metadata/{metadataId}/related, /hubs/metadata/101/related",
        "/hubs/search, /hubs/search?query=night",
        "/hubs/search/voice, /hubs/search/voice?query=night",
        "/hubs/sections/{sectionId}, /hubs/sections/1",
        "/hubs/sections/{sectionId}/manage, /hubs/sections/1/manage",
        "/library/sections/{sectionId}/common, /library/sections/1/common?type=1&id=101",
        "/library/all, /library/all?type=1&sort=addedAt:desc",
        "/library/collections/{collectionId}/items, /library/collections/{collection}/items",
        "/library/metadata/{ids}, /library/metadata/101?includeGuids=1&includeMarkers=1&includeChapters=1",
        "/library/metadata/{ids}, /library/metadata/1000",
        "/library/metadata/{ids}/allLeaves, /library/metadata/1000/allLeaves",
        "/library/metadata/{ids}/extras, /library/metadata/101/extras",
        "/library/metadata/{ids}/related, /library/metadata/101/related",
        "/library/metadata/{ids}/similar, /library/metadata/101/similar",
        "/library/sections/all, /library/sections/all",
        "/library/sections/{sectionId}, /library/sections/1?includeDetails=1",
        "/library/sections/{sectionId}/all, /library/sections/1/all?includeMeta=1&includeGuids=1",
        "/library/sections/{sectionId}/all, /library/sections/3/all?type=4",
        "/library/sections/{sectionId}/all, /library/sections/4/all?type=10",
        "/library/sections/{sectionId}/all, /library/sections/5/all?type=13",
        "/library/sections/{sectionId}/albums, /library/sections/4/albums",
        "/library/sections/{sectionId}/collections, /library/sections/1/collections",
        "/library/sections/{sectionId}/filters, /library/sections/1/filters",
        "/library/sections/{sectionId}/firstCharacters, /library/sections/1/firstCharacters",
        "/library/sections/{sectionId}/prefs, /library/sections/1/prefs",
        "/library/sections/{sectionId}/sorts, /library/sections/1/sorts",
        "/library/tags, /library/tags?type=1",
        "/media/providers, /media/providers?includeStorage=1",
        "/playlists, /playlists",
        "/playlists/{playlistId}, /playlists/{playlist}",
        "/playlists/{playlistId}/items, /playlists/{playlist}/items",
        "/status/sessions, /status/sessions",
        "/status/sessions/history/all, /status/sessions/history/all?sort=viewedAt:desc",
        "/updater/status, /updater/status"
    })
    void answersAsDocumented(String pathTemplate, String call) {
        String path = call.replace("{playlist}", firstPlaylist()).replace("{collection}", firstCollection());
        var answer = JsonNodeFactory.instance.objectNode().set("MediaContainer", client.json(path));
        List<String> violations = document.orElseThrow().violations(pathTemplate, answer).stream()
                .filter(violation -> CONTRADICTIONS.stream()
                        .noneMatch(known ->
                                known.matcher(pathTemplate + ": " + violation).find()))
                .distinct()
                .toList();
        assertThat(violations).isEmpty();
    }

    @Test
    void wouldFindWhatDoesNotHold() {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("MediaContainer").put("size", "many").putObject("Metadata");
        assertThat(document.orElseThrow().violations("/library/all", answer))
                .contains(
                        "/MediaContainer/size must be \"integer\" but is STRING",
                        "/MediaContainer/Metadata must be \"array\" but is OBJECT");
    }

    private String firstPlaylist() {
        return server.library().playlists().all().get(0).ratingKey();
    }

    private String firstCollection() {
        return server.library().collections().all().get(0).ratingKey();
    }
}
