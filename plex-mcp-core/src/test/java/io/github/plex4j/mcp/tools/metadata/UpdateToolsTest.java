package io.github.plex4j.mcp.tools.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateToolsTest {
    private static final String UPDATE = "update_metadata";

    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private Item item(String key) {
        return bench.server.library().items().find(key).orElseThrow();
    }

    private List<String> names(String key, TagKind kind) {
        return item(key).tags(kind).stream().map(Tag::name).toList();
    }

    private List<RecordedRequest> writes() {
        return bench.server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    @Test
    void setsAndLocksFieldsOfTheNamedItemAlone() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer = bench.call(
                UPDATE,
                "{'ratingKey': '101', 'set': {'title': 'New, & better', 'sortTitle': 'Better', 'originalTitle': 'Neu',"
                        + " 'summary': 'Short', 'tagline': 'Catchy', 'studio': 'Ufa', 'year': 1999, 'contentRating': 'PG',"
                        + " 'releasedOn': '1999-12-31', 'editionTitle': 'Cut'}}");

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("changeId").asText()).isNotEmpty();
        assertThat(item("101").title()).isEqualTo("New, & better");
        assertThat(item("101").titleSort()).isEqualTo("Better");
        assertThat(item("101").year()).isEqualTo(1999);
        assertThat(item("101").originallyAvailableAt()).hasToString("1999-12-31");
        assertThat(item("101").editionTitle()).isEqualTo("Cut");
        assertThat(item("101").lockedFields())
                .containsExactlyInAnyOrder(
                        "title",
                        "titleSort",
                        "originalTitle",
                        "summary",
                        "tagline",
                        "studio",
                        "year",
                        "contentRating",
                        "originallyAvailableAt",
                        "editionTitle");
        assertThat(changes.names())
                .allMatch(name -> name.endsWith("/library/metadata/101") || name.endsWith("/library/sections"));
        assertThat(answer.path("differences")).anySatisfy(field -> {
            assertThat(field.path("field").asText()).isEqualTo("tagline");
            assertThat(field.path("after").asText()).isEqualTo("Catchy");
            assertThat(field.path("locked").asBoolean()).isTrue();
        });
    }

    @Test
    void doesNothingWhereEverythingIsSoAlready() {
        bench.call(UPDATE, "{'ratingKey': '101', 'set': {'studio': 'Ufa'}, 'addTags': {'labels': 'A'}}");
        int before = writes().size();

        JsonNode answer =
                bench.call(UPDATE, "{'ratingKey': '101', 'set': {'studio': 'Ufa'}, 'addTags': {'labels': 'a'}}");

        assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
        assertThat(answer.has("changeId")).isFalse();
        assertThat(writes()).hasSize(before);
    }

    @Test
    void clearsAFieldAndUnlocksIt() {
        bench.call(UPDATE, "{'ratingKey': '101', 'set': {'tagline': 'Catchy'}}");

        bench.call(UPDATE, "{'ratingKey': '101', 'set': {'tagline': ''}, 'lock': false}");

        assertThat(item("101").tagline()).isNull();
        assertThat(item("101").lockedFields()).isEmpty();
    }

    @Test
    void addsTagsToThoseThereAre() {
        List<String> genres = names("101", TagKind.GENRE);

        bench.call(UPDATE, "{'ratingKey': '101', 'addTags': {'genres': 'Weird, but fine | Odd'}}");

        assertThat(names("101", TagKind.GENRE)).containsAll(genres).contains("Weird, but fine", "Odd");
        assertThat(names("101", TagKind.GENRE)).hasSize(genres.size() + 2);
    }

    @Test
    void removesATagWithAComma() {
        bench.call(UPDATE, "{'ratingKey': '101', 'addTags': {'labels': 'A, B|C'}}");

        bench.call(UPDATE, "{'ratingKey': '101', 'removeTags': {'labels': 'a, b'}}");

        assertThat(names("101", TagKind.LABEL)).containsExactly("C");
    }

    @Test
    void replacesAllTagsOfAKindAndEmptiesIt() {
        bench.call(UPDATE, "{'ratingKey': '101', 'replaceTags': {'directors': 'One|Two'}}");
        assertThat(names("101", TagKind.DIRECTOR)).containsExactly("One", "Two");

        bench.call(UPDATE, "{'ratingKey': '101', 'replaceTags': {'directors': ''}}");

        assertThat(names("101", TagKind.DIRECTOR)).isEmpty();
    }

    @Test
    void itemsThatNeedTheSameEditShareARequest() {
        JsonNode answer = bench.call(
                UPDATE, "{'ratingKeys': ['101', '102', '103', '1000'], 'addTags': {'labels': 'Seen with Ada'}}");

        assertThat(answer.path("changed").asInt()).isEqualTo(4);
        assertThat(writes()).hasSize(2);
        assertThat(List.of("101", "102", "103", "1000"))
                .allSatisfy(key -> assertThat(names(key, TagKind.LABEL)).contains("Seen with Ada"));
    }

    @Test
    void onlyShowsTheDifferenceInADryRun() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer = bench.call(
                UPDATE,
                "{'ratingKeys': ['101', '102'], 'set': {'tagline': 'Catchy'}, 'addTags': {'labels': 'A'}, 'dryRun':"
                        + " true}");

        assertThat(answer.path("wouldChange").asInt()).isEqualTo(2);
        assertThat(ToolBench.texts(answer, "differences", "ratingKey")).containsExactly("101", "101", "102", "102");
        assertThat(answer.path("differences")).anySatisfy(field -> {
            assertThat(field.path("field").asText()).isEqualTo("labels");
            assertThat(field.path("after").asText()).isEqualTo("A");
        });
        assertThat(changes.names()).isEmpty();
        assertThat(writes()).isEmpty();
    }

    @Test
    void saysThatNothingChangedWhereTheServerSaysYesAndDoesNothing() {
        bench.server.faults().forPath("/library/sections/1/all", Fault.status(200));

        JsonNode answer = bench.call(UPDATE, "{'ratingKey': '101', 'set': {'studio': 'Ufa'}}");

        assertThat(answer.path("changed").asInt()).isZero();
        assertThat(ToolBench.texts(answer, "failed", "code")).containsExactly("upstream_error");
    }

    @Test
    void asksAboutMoreThanTwentyFiveItems() {
        String keys = "'"
                + String.join(
                        "', '",
                        bench.server
                                .library()
                                .items()
                                .numbers("1", ItemType.MOVIE)
                                .limit(30)
                                .mapToObj(number -> bench.server
                                        .library()
                                        .items()
                                        .item(number)
                                        .ratingKey())
                                .toList())
                + "'";
        String arguments = "{'ratingKeys': [" + keys + "], 'addTags': {'labels': 'All'}}";

        assertThat(bench.failure(UPDATE, arguments).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(writes()).isEmpty();
        JsonNode answer = ((Success) bench.confirmed(UPDATE, arguments)).structured();
        assertThat(answer.path("changed").asInt()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ratingKey': '101'}",
                "{'ratingKey': '101', 'set': {'title': ''}}",
                "{'ratingKey': '101', 'set': {'sortTitle': ''}}",
                "{'ratingKey': '101', 'set': {'year': 'soon'}}",
                "{'ratingKey': '101', 'set': {'releasedOn': '1999-02-30'}}",
                "{'ratingKey': '101', 'set': {'thumb': 'x'}}",
                "{'ratingKey': '101', 'addTags': {'labels': ' | '}}",
                "{'ratingKey': '101', 'addTags': {'actors': 'Somebody'}}",
                "{'ratingKey': '101', 'addTags': {'labels': 'A'}, 'removeTags': {'labels': 'a'}}",
                "{'ratingKey': '101', 'addTags': {'labels': 'A'}, 'replaceTags': {'labels': 'B'}}",
                "{'ratingKey': '903', 'set': {'title': 'Other'}}",
                "{'set': {'title': 'Other'}}"
            })
    void refusesWhatMakesNoSenseBeforeAnythingIsChanged(String arguments) {
        Failure failure = bench.failure(UPDATE, arguments);
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).isNotBlank();
        assertThat(writes()).isEmpty();
    }

    @Test
    void refusesATitleByWhichArtistsWouldBeMerged() {
        List<Item> artists = bench.server
                .library()
                .items()
                .numbers("4", ItemType.ARTIST)
                .mapToObj(bench.server.library().items()::item)
                .toList();
        String key = artists.get(0).ratingKey();

        Failure one = bench.failure(
                UPDATE,
                "{'ratingKey': '" + key + "', 'set': {'title': '"
                        + artists.get(1).title() + "'}}");
        Failure two = bench.failure(
                UPDATE,
                "{'ratingKeys': ['" + key + "', '" + artists.get(1).ratingKey() + "'], 'set': {'title': 'One'}}");

        assertThat(one.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(two.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(writes()).isEmpty();
        assertThat(bench.call(UPDATE, "{'ratingKey': '" + key + "', 'set': {'title': 'A name of its own'}}")
                        .path("changed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void showsValuesTagsAndLocksOfAnItem() {
        bench.call(UPDATE, "{'ratingKey': '101', 'set': {'studio': 'Ufa'}, 'addTags': {'labels': 'A'}}");

        JsonNode answer = bench.call("get_editable_fields", "{'ratingKey': '101'}");

        assertThat(answer.path("title").asText()).isEqualTo(item("101").title());
        assertThat(answer.path("fields")).hasSize(10).anySatisfy(field -> {
            assertThat(field.path("field").asText()).isEqualTo("studio");
            assertThat(field.path("value").asText()).isEqualTo("Ufa");
            assertThat(field.path("locked").asBoolean()).isTrue();
        });
        assertThat(answer.path("tags")).hasSize(8).anySatisfy(tags -> {
            assertThat(tags.path("tags").asText()).isEqualTo("labels");
            assertThat(tags.at("/names/0").asText()).isEqualTo("A");
            assertThat(tags.path("locked").asBoolean()).isTrue();
        });
    }
}
