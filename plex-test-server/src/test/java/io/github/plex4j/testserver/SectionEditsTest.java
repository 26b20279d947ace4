package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections that are created, edited and deleted, their settings, and the folders they can have. */
class SectionEditsTest {
    private static final String NEW = "/library/sections?name=Other&type=movie&agent=com.plexapp.agents.none"
            + "&scanner=Plex%20Video%20Files%20Scanner&language=xn";

    private final PlexTestServer server = PlexTestServer.start(PlexapiLibrary.create());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode section(String title) {
        return TestClient.row(client.json("/library/sections").path("Directory"), "title", title);
    }

    private String value(String section, String setting) {
        return TestClient.row(
                        client.json("/library/sections/" + section + "/prefs").path("Setting"), "id", setting)
                .path("value")
                .asText();
    }

    @Test
    void createsAnEmptySection() {
        assertThat(client.status("POST", NEW + "&location=/data/Movies&location=/data/Photos"))
                .isEqualTo(201);

        JsonNode section = section("Other");
        assertThat(section.path("key").asText()).isEqualTo("5");
        assertThat(section.path("agent").asText()).isEqualTo("com.plexapp.agents.none");
        assertThat(TestClient.texts(section.path("Location"), "path")).containsExactly("/data/Movies", "/data/Photos");
        assertThat(client.titles("/library/sections/5/all")).isEmpty();
    }

    @Test
    void createsASectionWithItsSettings() {
        client.send("POST", NEW + "&location=/data/Movies&prefs%5BenableBIFGeneration%5D=0");

        assertThat(value("5", "enableBIFGeneration")).isEqualTo("false");
        assertThat(value("1", "enableBIFGeneration")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEW,
                "/library/sections?type=movie&agent=a&scanner=s&language=en&location=/data/Movies",
                "/library/sections?name=Other&type=book&agent=a&scanner=s&language=en&location=/data/Movies",
                NEW + "&location=/data/Movies&prefs%5Bunknown%5D=1",
                NEW + "&location=/data/Movies&prefs%5Bhidden%5D=7"
            })
    void refusesASectionThatIsIncomplete(String call) {
        assertThat(client.status("POST", call)).isEqualTo(400);
        assertThat(client.json("/library/sections").path("Directory")).hasSize(4);
    }

    @Test
    void editsNameAndFolders() {
        client.send("PUT", "/library/sections/1?agent=tv.plex.agents.movie&name=Films&location=/data/Films");

        assertThat(TestClient.texts(section("Films").path("Location"), "path")).containsExactly("/data/Films");
        assertThat(client.titles("/library/sections/1/all")).hasSize(4);
    }

    @Test
    void deletesASectionWithItsItemsAndNoOther() {
        assertThat(client.status("DELETE", "/library/sections/2")).isEqualTo(200);

        assertThat(TestClient.texts(client.json("/library/sections").path("Directory"), "title"))
                .containsExactly("Movies", "Music", "Photos");
        assertThat(client.status("GET", "/library/metadata/10101")).isEqualTo(404);
        assertThat(client.status("GET", "/library/sections/2/all")).isEqualTo(404);
        assertThat(client.titles("/library/sections/1/all")).hasSize(4);
    }

    @Test
    void aHiddenSectionIsMarkedAndItsSettingCanBeReset() {
        client.send("PUT", "/library/sections/1?agent=tv.plex.agents.movie&prefs%5Bhidden%5D=2");
        assertThat(section("Movies").path("hidden").asInt()).isEqualTo(2);
        assertThat(value("1", "hidden")).isEqualTo("2");

        client.send("PUT", "/library/sections/1?agent=tv.plex.agents.movie&prefs%5Bhidden%5D=0");
        assertThat(section("Movies").path("hidden").asInt()).isZero();
    }

    @Test
    void onlyTheOwnerChangesSections() {
        TestClient shared = new TestClient(server, server.sharedUserToken());

        assertThat(shared.status("DELETE", "/library/sections/2")).isEqualTo(401);
        assertThat(shared.status("POST", NEW + "&location=/data/Movies")).isEqualTo(401);
        assertThat(client.json("/library/sections").path("Directory")).hasSize(4);
    }

    @Test
    void showsTheFoldersAndFilesOfTheDisk() {
        assertThat(TestClient.texts(client.json("/services/browse").path("Path"), "path"))
                .containsExactly("/data");
        assertThat(paths("/data", "Path"))
                .containsExactly("/data/Movies", "/data/Music", "/data/Photos", "/data/TV-Shows");
        assertThat(paths("/data/TV-Shows/The 100", "File")).hasSize(29).startsWith("/data/TV-Shows/The 100/S01E01.mp4");
    }

    @Test
    void showsNoFilesUnlessAsked() {
        assertThat(client.json(browse("/data/Movies", "0")).has("File")).isFalse();
    }

    @Test
    void aFolderThatIsNotOnTheDiskIsNotFound() {
        assertThat(client.status("GET", browse("/data/Books", "1"))).isEqualTo(404);
        assertThat(client.status("GET", "/services/browse/%21")).isEqualTo(400);
    }

    private List<String> paths(String folder, String kind) {
        return TestClient.texts(client.json(browse(folder, "1")).path(kind), "path");
    }

    private static String browse(String folder, String files) {
        String key = Base64.getUrlEncoder().encodeToString(folder.getBytes(StandardCharsets.UTF_8));
        return "/services/browse/" + key + "?includeFiles=" + files;
    }
}
