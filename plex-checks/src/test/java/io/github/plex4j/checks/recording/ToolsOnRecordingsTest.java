package io.github.plex4j.checks.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers of tools on a server that answers like recorded real ones. */
class ToolsOnRecordingsTest {
    private final ObjectMapper mapper = new ObjectMapper();
    private final ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.none());
    private RecordedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RecordedServer();
        serve("/library/sections", "recordings/sections.json");
    }

    @AfterEach
    void stop() {
        invoker.close();
        server.close();
    }

    @Test
    void librariesAreListedWithTheirTitlesAndTypes() throws IOException {
        for (int key = 1; key <= 17; key++) {
            serve("/library/sections/" + key + "/all", "recordings/section-all-movies-50-of-2295.json");
        }

        JsonNode libraries = call("get_libraries", "{}").path("libraries");

        assertThat(libraries).hasSize(14);
        assertThat(libraries.findValuesAsText("title")).contains("Movies", "Anime", "Music");
        assertThat(libraries.findValuesAsText("type")).contains("movie", "show", "artist");
    }

    @Test
    void moviesHaveTitlesAndYears() throws IOException {
        serve("/library/sections/1/all", "recordings/section-all-movies-50-of-2295.json");

        JsonNode answer = call("get_library_items", "{\"libraryKey\": \"1\", \"limit\": 50}");

        assertThat(answer.path("total").asInt()).isEqualTo(2295);
        assertThat(answer.path("items").path(0).path("title").asText()).isEqualTo("The 'Burbs");
        assertThat(answer.path("items").path(0).path("year").asInt()).isEqualTo(1989);
        assertThat(answer.path("type").asText()).isEqualTo("movie");
    }

    @Test
    void aMovieInTwoVersionsSaysSo() throws IOException {
        serve("/library/sections/1/all", "recordings/section-all-movies-50-of-2295.json");

        JsonNode items = call("get_library_items", "{\"libraryKey\": \"1\", \"limit\": 50}")
                .path("items");

        assertThat(items)
                .filteredOn(item -> item.has("versions"))
                .extracting(item -> item.path("versions").asInt())
                .containsOnly(2);
    }

    @Test
    void episodesComeWithTheirShow() throws IOException {
        serve("/library/metadata/22/children", "recordings/tv_episodes.json");
        serveParent("22", "season");

        JsonNode answer = call("get_children", "{\"ratingKey\": \"22\"}");

        assertThat(answer.path("type").asText()).isEqualTo("episode");
        assertThat(answer.path("items")).hasSizeGreaterThan(2).allSatisfy(item -> {
            assertThat(item.path("show").asText()).isEqualTo("The 100");
            assertThat(item.path("season").asInt()).isEqualTo(1);
            assertThat(item.path("episode").isInt()).isTrue();
        });
    }

    @Test
    void tracksComeWithTheirArtistAndAlbum() throws IOException {
        serve("/library/metadata/157/children", "recordings/music_tracks.json");
        serveParent("157", "album");

        JsonNode items = call("get_children", "{\"ratingKey\": \"157\"}").path("items");

        assertThat(items).hasSize(3).allSatisfy(item -> {
            assertThat(item.path("artist").asText()).isNotEmpty();
            assertThat(item.path("album").asText()).isEqualTo("Try It Out");
        });
    }

    @Test
    void photosWithoutWhatFilmsHaveAreListed() throws IOException {
        serve("/library/metadata/43/children", "recordings/photo_album.json");
        serveParent("43", "photo");

        JsonNode items = call("get_children", "{\"ratingKey\": \"43\"}").path("items");

        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("title").asText()).isNotEmpty());
    }

    @Test
    void detailsOfRealItemsAreShown() throws IOException {
        for (String file :
                List.of("recordings/metadata-1.json", "recordings/metadata-2.json", "recordings/metadata_108.json")) {
            serve("/library/metadata/1", file);
            String title = mapper.readTree(Recordings.text(file))
                    .at("/MediaContainer/Metadata/0/title")
                    .asText();

            JsonNode answer = call("get_media_details", "{\"ratingKey\": \"1\"}");

            assertThat(answer.path("details").path("title").asText()).as(file).isEqualTo(title);
        }
    }

    @Test
    void searchResultsHaveTitlesAndShows() throws IOException {
        serve("/library/search", "recordings/library-search-100.json");
        serve("/hubs/search", "official-examples/GET_hubs_search.200.simpson.json");

        JsonNode items =
                call("search_media", "{\"query\": \"simpson\", \"limit\": 100}").path("items");

        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("title").asText()).isNotEmpty());
        assertThat(items)
                .filteredOn(item -> item.path("type").asText().equals("episode"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("show").asText()).isNotEmpty());
    }

    @Test
    void whatIsPlayingIsShown() throws IOException {
        serve("/status/sessions", "official-examples/GET_status_sessions.200.playlists.json");

        assertThat(call("get_active_sessions", "{}").path("sessions")).hasSize(1);
    }

    @Test
    void playlistsAreListed() throws IOException {
        serve("/playlists", "official-examples/GET_playlists.200.playlists.json");

        assertThat(call("get_playlists", "{}").path("playlists")).hasSize(2);
    }

    @Test
    void theServerSaysWhatItIs() throws IOException {
        serve("/", "official-examples/GET.200.info.json");
        serve("/updater/status", "official-examples/GET_updater_status.200.status.json");

        assertThat(call("get_server_info", "{}").path("version").asText()).isNotEmpty();
    }

    private void serve(String path, String file) {
        server.answer(path, Recordings.text(file));
    }

    /** The recordings hold the children of these items, but not the items themselves. */
    private void serveParent(String key, String type) {
        server.answer("/library/metadata/" + key, """
            {"MediaContainer": {"size": 1, "Metadata": [{"ratingKey": "%s", "type": "%s", "title": "Parent"}]}}
            """.formatted(key, type));
    }

    private JsonNode call(String tool, String arguments) throws IOException {
        ToolContext context = ToolContext.builder()
                .plex(server::client)
                .timeZone(ZoneOffset.UTC)
                .build();
        ToolResult result = invoker.invoke(tool, mapper.readTree(arguments), context);
        assertThat(result).as("%s %s: %s", tool, arguments, result).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }
}
