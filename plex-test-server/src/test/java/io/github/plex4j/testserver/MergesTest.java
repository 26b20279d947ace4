package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Section;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items made one of several, and several of one. */
class MergesTest {
    private final PlexTestServer server = PlexTestServer.start(TestLibraries.films(1)
            .items(
                    TestLibraries.film(1).media(version(21)).build(),
                    TestLibraries.film(2).media(version(31), version(32)).build())
            .section(Section.of("2", "Shows", ItemType.SHOW))
            .items(show("100"), season("101", "100", 1), episode("102", "101", 1))
            .items(show("200"), season("201", "200", 1), episode("202", "201", 2), season("203", "200", 2))
            .build());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private static Media version(long id) {
        Part part = new Part(id, "/media/Movies/" + id + ".mkv", 1_000, List.of());
        return new Media(id, 60_000, 1_000, 1920, 1080, "1080", "h264", "aac", 2, "mkv", false, false, List.of(part));
    }

    private static Item show(String key) {
        return Item.builder(ItemType.SHOW, "2", key, "Show").build();
    }

    private static Item season(String key, String show, int number) {
        return Item.builder(ItemType.SEASON, "2", key, "Season " + number)
                .parent(show)
                .index(number)
                .build();
    }

    private static Item episode(String key, String season, int number) {
        return Item.builder(ItemType.EPISODE, "2", key, "Episode " + number)
                .parent(season)
                .index(number)
                .media(version(Long.parseLong(key)))
                .build();
    }

    private List<String> versions(String key) {
        return TestClient.texts(client.json("/library/metadata/" + key).at("/Metadata/0/Media"), "id");
    }

    private List<String> keys(String call) {
        return TestClient.texts(client.json(call).path("Metadata"), "ratingKey");
    }

    @Test
    void mergedItemsBecomeVersionsOfTheFirst() {
        client.send("PUT", "/library/metadata/2/merge?ids=3");
        assertThat(versions("2")).containsExactly("21", "31", "32");
        assertThat(client.status("GET", "/library/metadata/3")).isEqualTo(404);
    }

    @Test
    void mergedShowsShareSeasonsOfTheSameNumber() {
        client.send("PUT", "/library/metadata/100/merge?ids=200");
        assertThat(keys("/library/metadata/100/children")).containsExactly("101", "203");
        assertThat(keys("/library/metadata/101/children")).containsExactly("102", "202");
        assertThat(client.json("/library/metadata/202")
                        .at("/Metadata/0/grandparentRatingKey")
                        .asText())
                .isEqualTo("100");
        assertThat(client.status("GET", "/library/metadata/201")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/merge?ids=2", "2/merge?ids=100", "2/merge"})
    void whatDoesNotFitIsNotMerged(String call) {
        assertThat(client.status("PUT", "/library/metadata/" + call)).isEqualTo(400);
        assertThat(versions("2")).containsExactly("21");
    }

    @Test
    void anItemThatIsNotThereIsNotMerged() {
        assertThat(client.status("PUT", "/library/metadata/2/merge?ids=3,99")).isEqualTo(404);
        assertThat(versions("2")).containsExactly("21");
    }

    @Test
    void eachVersionOfASplitItemIsAnItemOfTheSameTitle() {
        client.send("PUT", "/library/metadata/3/split");

        JsonNode films = client.json("/library/sections/1/all?sort=addedAt").path("Metadata");
        assertThat(films).hasSize(4);
        assertThat(versions("3")).containsExactly("31");
        JsonNode added = films.get(3);
        assertThat(versions(added.path("ratingKey").asText())).containsExactly("32");
        assertThat(added.path("guid").asText())
                .isEqualTo(client.json("/library/metadata/3")
                        .at("/Metadata/0/guid")
                        .asText());
    }

    @Test
    void anItemOfOneVersionIsNotSplit() {
        assertThat(client.status("PUT", "/library/metadata/2/split")).isEqualTo(200);
        assertThat(client.titles("/library/sections/1/all")).hasSize(3);
    }
}
