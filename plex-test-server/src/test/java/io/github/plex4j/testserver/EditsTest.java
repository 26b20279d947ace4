package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of fields, locks and tags, of one item and of many. */
class EditsTest {
    private static final String SECTION = "/library/sections/1/all?type=1&id=";

    private final PlexTestServer server = PlexTestServer.start(TestLibraries.films(3)
            .section(Section.of("2", "Other", ItemType.MOVIE))
            .items(TestLibraries.film(10)
                    .studio("Ufa")
                    .actor("Brigitte Helm", "Maria")
                    .tags(TagKind.GENRE, "Drama", "War")
                    .build())
            .build());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode item(String key) {
        return client.json("/library/metadata/" + key).at("/Metadata/0");
    }

    private void edit(String keysAndChanges) {
        assertThat(client.status("PUT", SECTION + keysAndChanges)).isEqualTo(200);
    }

    private List<String> locks(String key) {
        return TestClient.texts(item(key).path("Field"), "name");
    }

    private List<String> tags(String key, String element) {
        return TestClient.texts(item(key).path(element), "tag");
    }

    @Test
    void aLockedFieldIsListedInTheFullItemUntilItIsUnlocked() {
        edit("1&title.value=New&title.locked=1&thumb.locked=1");
        assertThat(item("1").at("/Field/0/locked").asBoolean()).isTrue();
        assertThat(locks("1")).containsExactly("title", "thumb");
        assertThat(client.json("/library/sections/1/all").at("/Metadata/0").has("Field"))
                .isFalse();

        edit("1&title.locked=0");

        assertThat(locks("1")).containsExactly("thumb");
    }

    @Test
    void aLockOfSomethingThatIsNoFieldIsPassedOver() {
        edit("1&nonsense.locked=1");
        assertThat(locks("1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rating", "audienceRating", "year", "index", "userRating"})
    void anEmptyValueClearsANumber(String field) {
        edit("1&" + field + ".value=7");
        assertThat(item("1").path(field).asInt()).isEqualTo(7);

        edit("1&" + field + ".value=");

        assertThat(item("1").has(field)).isFalse();
    }

    @Test
    void anEmptyValueClearsADate() {
        edit("1&originallyAvailableAt.value=1999-12-31%2023:59:59");
        assertThat(item("1").path("originallyAvailableAt").asText()).isEqualTo("1999-12-31");

        edit("1&originallyAvailableAt.value=");

        assertThat(item("1").has("originallyAvailableAt")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "title.value=, 400",
        "addedAt.value=, 400",
        "year.value=soon, 400",
        "userRating.value=good, 400",
        "originallyAvailableAt.value=1999-02-30, 400",
        "originallyAvailableAt.value=1999, 400"
    })
    void refusesAValueAndChangesNothing(String change, int status) {
        String before = item("1").toString();
        assertThat(client.status("PUT", SECTION + "1&studio.value=Ufa&" + change))
                .isEqualTo(status);
        assertThat(item("1").toString()).isEqualTo(before);
    }

    @Test
    void aRatingBelongsToTheCaller() {
        edit("1&userRating.value=8");
        assertThat(new TestClient(server, server.sharedUserToken())
                        .json("/library/metadata/1")
                        .at("/Metadata/0")
                        .has("userRating"))
                .isFalse();
    }

    @Test
    void changesAllItemsOfSeveralKeysAndPassesOverThoseOfOthers() {
        edit("1,2,999&studio.value=Ufa");
        assertThat(List.of("1", "2", "3"))
                .extracting(key -> item(key).path("studio").asText())
                .containsExactly("Ufa", "Ufa", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library/sections/1/all?type=2&id=1", "/library/sections/2/all?type=1&id=1"})
    void anItemOfAnotherTypeOrSectionIsNotFound(String call) {
        assertThat(client.status("PUT", call + "&studio.value=Ufa")).isEqualTo(404);
    }

    @Test
    void moreThanThreeHundredKeysAreTooMany() {
        String keys = IntStream.rangeClosed(1, 301).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(client.status("PUT", SECTION + keys + "&studio.value=Ufa")).isEqualTo(414);
    }

    @Test
    void withoutKeysTheFiltersChooseTheItems() {
        client.send("PUT", "/library/sections/1/all?type=1&studio=Ufa&thumb.locked=1");
        assertThat(locks("11")).containsExactly("thumb");
        assertThat(locks("1")).isEmpty();
    }

    @Test
    void tagsByIndexReplaceAllOfTheirKind() {
        edit("11&genre%5B0%5D.tag.tag=Comedy&genre%5B1%5D.tag.tag=War%2C%20Civil&genre.locked=1");
        assertThat(tags("11", "Genre")).containsExactly("Comedy", "War, Civil");
        assertThat(locks("11")).containsExactly("genre");
    }

    @Test
    void aNameIsRemovedWithoutItsCommaDividingIt() {
        edit("11&label%5B0%5D.tag.tag=A%2CB&label%5B1%5D.tag.tag=A&label%5B2%5D.tag.tag=C");

        edit("11&label%5B%5D.tag.tag-=A%252CB,C");

        assertThat(tags("11", "Label")).containsExactly("A");
    }

    @Test
    void allTagsOfAKindAreRemovedAtOnce() {
        edit("11&genre%5B%5D.tag=");
        assertThat(tags("11", "Genre")).isEmpty();
    }

    @Test
    void aNameThatStaysKeepsItsRole() {
        edit("11&actor%5B0%5D.tag.tag=brigitte%20helm&actor%5B1%5D.tag.tag=Alfred%20Abel");
        assertThat(item("11").at("/Role/0/role").asText()).isEqualTo("Maria");
        assertThat(tags("11", "Role")).containsExactly("Brigitte Helm", "Alfred Abel");
    }
}
