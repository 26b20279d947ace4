package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items and versions that are deleted with their files, and items whose files are gone. */
class DeletionTest {
    private final Library library = TestLibraries.films(0)
            .items(film(0, version(11, "/media/Movies/A 4K.mkv"), version(12, "/media/Movies/Old/A.avi")))
            .items(film(1, version(21, "/media/Movies/B.mkv")))
            .build();
    private final PlexTestServer server = PlexTestServer.start(library);
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private static Item film(int index, Media... versions) {
        return TestLibraries.film(index).media(versions).build();
    }

    private static Media version(long id, String file) {
        Part part = new Part(id + 100, file, 1_000 * id, List.of());
        return new Media(id, 60_000, 900, 1920, 1080, "1080", "h264", "aac", 2, "mkv", false, false, List.of(part));
    }

    private List<String> versions(String key) {
        return TestClient.texts(client.json("/library/metadata/" + key).at("/Metadata/0/Media"), "id");
    }

    @Test
    void deletesOneVersionAndItsFile() {
        assertThat(client.status("DELETE", "/library/metadata/1/media/12")).isEqualTo(200);
        assertThat(versions("1")).containsExactly("11");
        assertThat(library.machine().disk().removed()).containsExactly("/media/Movies/Old/A.avi");
    }

    @Test
    void deletesAnItemWithItsLastVersion() {
        assertThat(client.status("DELETE", "/library/metadata/2/media/21")).isEqualTo(200);
        assertThat(client.status("GET", "/library/metadata/2")).isEqualTo(404);
        assertThat(client.titles("/library/sections/1/all")).containsExactly("A");
    }

    @Test
    void doesNotFindAVersionOfAnotherItem() {
        assertThat(client.status("DELETE", "/library/metadata/1/media/21")).isEqualTo(404);
        assertThat(client.status("DELETE", "/library/metadata/9/media/21")).isEqualTo(404);
        assertThat(library.machine().disk().removed()).isEmpty();
    }

    @Test
    void deletesAnItemWithAllItsFiles() {
        assertThat(client.status("DELETE", "/library/metadata/1")).isEqualTo(200);
        assertThat(client.titles("/library/sections/1/all")).containsExactly("B");
        assertThat(library.machine().disk().removed())
                .containsExactlyInAnyOrder("/media/Movies/A 4K.mkv", "/media/Movies/Old/A.avi");
    }

    @Test
    void deletesNothingWhileDeletionIsOff() {
        assertThat(client.json("/").path("allowMediaDeletion").asBoolean()).isTrue();
        client.send("PUT", "/:/prefs?allowMediaDeletion=0");
        assertThat(client.json("/").has("allowMediaDeletion")).isFalse();
        assertThat(client.status("DELETE", "/library/metadata/1")).isEqualTo(403);
        assertThat(client.status("DELETE", "/library/metadata/1/media/12")).isEqualTo(403);
        assertThat(versions("1")).containsExactly("11", "12");
    }

    @Test
    void keepsAnItemWithoutFilesInTheTrashUntilThatIsEmptied() {
        library.machine().preferences().set("autoEmptyTrash", "0");
        library.machine().disk().remove("/media/Movies/B.mkv");
        assertThat(client.titles("/library/sections/1/all?trash=1")).isEmpty();
        client.send("GET", "/library/sections/1/refresh");

        JsonNode gone = client.json("/library/sections/1/all?trash=1").path("Metadata");
        assertThat(TestClient.texts(gone, "title")).containsExactly("B");
        assertThat(gone.at("/0/deletedAt").asLong()).isEqualTo(TestLibraries.NOW);
        assertThat(client.titles("/library/sections/1/all")).containsExactly("A", "B");
        assertThat(client.json("/library/metadata/2?checkFiles=1")
                        .at("/Metadata/0/Media/0/Part/0/exists")
                        .asBoolean(true))
                .isFalse();

        client.send("PUT", "/library/sections/1/emptyTrash");
        assertThat(client.titles("/library/sections/1/all")).containsExactly("A");
    }

    @Test
    void takesAnItemOutOfTheTrashWhenItsFileIsBack() {
        library.machine().preferences().set("autoEmptyTrash", "0");
        library.machine().disk().remove("/media/Movies/B.mkv");
        client.send("POST", "/library/sections/1/refresh");
        library.machine().disk().restore("/media/Movies/B.mkv");
        client.send("POST", "/library/sections/1/refresh");
        client.send("PUT", "/library/sections/1/emptyTrash");
        assertThat(client.titles("/library/sections/1/all")).containsExactly("A", "B");
    }

    @Test
    void emptiesTheTrashOfVersionsToo() {
        library.machine().preferences().set("autoEmptyTrash", "0");
        library.machine().disk().remove("/media/Movies/A 4K.mkv");
        client.send("POST", "/library/sections/1/refresh");
        assertThat(versions("1")).containsExactly("11", "12");
        client.send("PUT", "/library/sections/1/emptyTrash");
        assertThat(versions("1")).containsExactly("12");
    }

    @Test
    void emptiesTheTrashAfterAScanAsPlexDoesUnlessToldNotTo() {
        library.machine().disk().remove("/media/Movies/B.mkv");
        client.send("GET", "/library/sections/all/refresh");
        assertThat(client.titles("/library/sections/1/all")).containsExactly("A");
    }

    @Test
    void scansOnlyTheFolderThatIsNamed() {
        library.machine().disk().remove("/media/Movies/B.mkv");
        assertThat(client.status("GET", "/library/sections/1/refresh?path=%2Fmedia%2FMovies%2FOld"))
                .isEqualTo(200);
        assertThat(client.titles("/library/sections/1/all")).containsExactly("A", "B");
        assertThat(client.json("/activities").path("Activity")).hasSize(1);
    }

    @Test
    void acceptsAFolderThatIsNotTheSectionsAndScansNothing() {
        assertThat(client.status("GET", "/library/sections/1/refresh?path=%2Fetc"))
                .isEqualTo(200);
        assertThat(client.json("/activities").path("size").asInt(-1)).isZero();
    }
}
