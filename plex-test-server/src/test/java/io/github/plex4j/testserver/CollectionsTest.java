package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections: they and the collection tags of items are one thing. */
class CollectionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String KEATON = "/library/collections/901";
    private static final String QUERY =
            "server%3A%2F%2Fm%2Fcom.plexapp.plugins.library%2Flibrary%2Fsections%2F1%2Fall%3F";

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode item(String key) {
        return client.json("/library/metadata/" + key).at("/Metadata/0");
    }

    private List<String> tags(String key) {
        return TestClient.texts(item(key).path("Collection"), "tag");
    }

    private List<String> members(String path) {
        return TestClient.texts(client.json(path + "/children").path("Metadata"), "ratingKey");
    }

    private String pathOf(String title) {
        JsonNode rows = client.json("/library/sections/1/collections").path("Metadata");
        return "/library/collections/"
                + TestClient.row(rows, "title", title).path("ratingKey").asText();
    }

    @Test
    void aTagOnAnItemMakesACollection() {
        client.send("PUT", "/library/sections/1/all?type=1&id=101&collection%5B0%5D.tag.tag=Fresh");
        assertThat(members(pathOf("Fresh"))).containsExactly("101");
    }

    @Test
    void aTagThatIsThereAlreadyAddsToItsCollection() {
        client.send("PUT", "/library/sections/1/all?type=1&id=101&collection%5B0%5D.tag.tag=Buster%20Keaton");
        assertThat(members(KEATON)).hasSize(4).contains("101");
    }

    @Test
    void takingTheTagAwayTakesTheItemOut() {
        String member = members(KEATON).get(0);
        client.send("PUT", "/library/metadata/" + member + "?collection%5B%5D.tag.tag-=Buster%20Keaton");
        assertThat(members(KEATON)).hasSize(2).doesNotContain(member);
    }

    @Test
    void renamingMovesTheTagOfEveryMember() {
        String member = members(KEATON).get(0);
        client.send("PUT", "/library/sections/1/all?type=18&id=901&title.value=Great%20Stone%20Face&title.locked=1");
        assertThat(tags(member)).containsExactly("Great Stone Face");
        assertThat(members(KEATON)).hasSize(3);
    }

    @Test
    void refusesATitleThatAnotherCollectionHas() {
        String rename = "/library/sections/1/all?type=18&id=901&title.value=german%20expressionism";
        assertThat(client.status("PUT", rename)).isEqualTo(409);
        assertThat(item("901").path("title").asText()).isEqualTo("Buster Keaton");
    }

    @Test
    void deletingTakesTheTagAndLeavesTheMembers() {
        String member = members(KEATON).get(0);
        client.send("DELETE", KEATON);
        assertThat(tags(member)).isEmpty();
        assertThat(client.status("GET", KEATON)).isEqualTo(404);
        assertThat(client.json("/library/sections/1/all?type=18").path("size").asInt())
                .isEqualTo(3);
    }

    @Test
    void holdsTitleSortLabelsAndContentRatingAsItemsDo() {
        client.send(
                "PUT",
                "/library/sections/1/all?type=18&id=901&titleSort.value=Keaton&contentRating.value=G"
                        + "&label%5B0%5D.tag.tag=Silent");
        assertThat(item("901").path("titleSort").asText()).isEqualTo("Keaton");
        assertThat(item("901").path("contentRating").asText()).isEqualTo("G");
        assertThat(TestClient.texts(item("901").path("Label"), "tag")).containsExactly("Silent");
        client.send("PUT", "/:/rate?key=901&rating=8&identifier=com.plexapp.plugins.library");
        assertThat(item("901").path("userRating").asInt()).isEqualTo(8);
    }

    @Test
    void showsTheYearsOfItsMembers() {
        assertThat(item("901").path("minYear").asInt()).isEqualTo(1924);
        assertThat(item("901").path("maxYear").asInt()).isEqualTo(1928);
    }

    @ParameterizedTest
    @CsvSource({"collectionMode, 2", "collectionSort, 1"})
    void keepsASettingUntilItIsTheDefaultAgain(String setting, int value) {
        client.send("PUT", KEATON + "/prefs?" + setting + "=" + value);
        assertThat(item("901").path(setting).asInt()).isEqualTo(value);
        JsonNode settings = client.json(KEATON + "?includePreferences=1").at("/Metadata/0/Preferences/Setting");
        JsonNode shown = TestClient.row(settings, "id", setting);
        assertThat(shown.path("value").asInt()).isEqualTo(value);
        client.send(
                "PUT",
                "/library/metadata/901/prefs?" + setting + "="
                        + shown.path("default").asText());
        assertThat(item("901").has(setting)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "901, collectionMode=7",
        "901, collectionSort=x",
        "901, collectionFilterBasedOnUser=1",
        "904, collectionSort=2",
        "901, other=1"
    })
    void refusesSettingsItDoesNotHave(String key, String setting) {
        assertThat(client.status("PUT", "/library/collections/" + key + "/prefs?" + setting))
                .isEqualTo(400);
    }

    @Test
    void ordersByTitleWhenTheSettingSaysSo() {
        client.send("PUT", KEATON + "/prefs?collectionSort=1");
        assertThat(client.titles(KEATON + "/children"))
                .containsExactly("The General", "Sherlock Jr.", "Steamboat Bill, Jr.");
    }

    @Test
    void movingAMemberGivesItAnOrderOfItsOwn() {
        List<String> before = members(KEATON);
        client.send("PUT", KEATON + "/items/" + before.get(2) + "/move");
        assertThat(members(KEATON)).containsExactly(before.get(2), before.get(0), before.get(1));
        assertThat(item("901").path("collectionSort").asInt()).isEqualTo(2);
        client.send("PUT", KEATON + "/items/" + before.get(0) + "/move?after=" + before.get(0));
        assertThat(members(KEATON)).containsExactly(before.get(2), before.get(0), before.get(1));
        assertThat(client.status("PUT", KEATON + "/items/" + before.get(0) + "/move?after=1"))
                .isEqualTo(404);
    }

    @Test
    void givesASmartCollectionAnotherQuery() {
        client.send("PUT", "/library/collections/904/items?uri=" + QUERY + "year%253C%253C%3D1925");
        assertThat(TestClient.texts(
                        client.json("/library/collections/904/children").path("Metadata"), "year"))
                .isNotEmpty()
                .allMatch(year -> Integer.parseInt(year) < 1925);
    }

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void refusesMembersOfAnotherSectionOrType(String section) {
        String other = client.json("/library/sections/" + section + "/all")
                .at("/Metadata/0/ratingKey")
                .asText();
        assertThat(client.status("PUT", KEATON + "/items?uri=/library/metadata/" + other))
                .isEqualTo(400);
        assertThat(client.status(
                        "POST",
                        "/library/collections?title=Mixed&sectionId=1&type=1&uri=/library/metadata/101," + other))
                .isEqualTo(400);
        assertThat(members(KEATON)).hasSize(3);
    }

    @Test
    void refusesMoreKeysThanAnAddressHolds() {
        String keys = IntStream.range(0, 301).mapToObj(number -> "101").collect(Collectors.joining(","));
        assertThat(client.status("PUT", KEATON + "/items?uri=/library/metadata/" + keys))
                .isEqualTo(414);
    }
}
