package io.github.plex4j.mcp.tools.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The deletion of items and of their versions, with their files. */
class DeletionToolsTest {
    private static final String FILM = "{'ratingKey':'101','expectTitle':'night of the living dead'}";
    private static final String VERSION = "{'ratingKey':'106','expectTitle':'His Girl Friday'";

    private final ToolBench bench = ToolBench.demo().changing();
    private final Library library = bench.server.library();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonNode answer(ToolResult result) {
        assertThat(result).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    private static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    private List<Media> versions() {
        return library.items().find("106").map(Item::media).orElseThrow();
    }

    private boolean nothingWasWritten() {
        return bench.server.requests().all().stream()
                .allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void deletesAFilmAndItsFileOnAPersonsWord() {
        ChangedState changes = ChangedState.of(bench.server);
        assertThat(bench.question("delete_media", FILM).question())
                .isEqualTo("Delete an item and its files: movie \"Night of the Living Dead (1968)\"?"
                        + " This cannot be undone.");
        Item film = library.items().find("101").orElseThrow();

        JsonNode deleted = answer(bench.approved("delete_media", FILM));

        assertThat(deleted.path("deletedItems").asInt()).isEqualTo(1);
        assertThat(deleted.path("sizeBytes").asLong())
                .isEqualTo(film.media().stream().mapToLong(Media::size).sum());
        assertThat(library.items().find("101")).isEmpty();
        assertThat(library.machine().disk().removed())
                .containsExactly(film.media().get(0).parts().get(0).file());
        assertThat(changes.names())
                .contains("owner /library/metadata/101", "files removed")
                .allMatch(name -> !name.contains("/library/metadata/") || name.endsWith("/101"));
        assertThat(failure(bench.approved("delete_media", FILM)).code()).isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void countsTheEpisodesOfAShowBeforeItAsks() {
        Item show = library.items().find("1100").orElseThrow();
        String call = "{'ratingKey':'1100','expectTitle':'" + show.title() + "'}";
        long episodes = library.items().leaves(library.items().numberOf("1100")).count();

        assertThat(bench.question("delete_media", call).target().count()).isEqualTo(episodes);
        JsonNode deleted = answer(bench.approved("delete_media", call));

        assertThat(deleted.path("deletedItems").asLong()).isEqualTo(episodes);
        assertThat(deleted.has("sizeBytes")).isFalse();
        assertThat(library.machine().disk().removed()).hasSize((int) episodes);
    }

    @Test
    void refusesAnItemOfAnotherTitle() {
        Failure failure = failure(bench.approved("delete_media", "{'ratingKey':'101','expectTitle':'Night of the'}"));
        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.message()).contains("Night of the Living Dead");
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void refusesACollection() {
        Failure failure = failure(bench.approved("delete_media", "{'ratingKey':'901','expectTitle':'Buster Keaton'}"));
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(nothingWasWritten()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete_media", "delete_version"})
    void saysWhoMayAllowDeletionWhereItIsOff(String tool) {
        library.machine().preferences().set("allowMediaDeletion", "0");
        Failure failure = failure(bench.approved(tool, VERSION + "}"));
        assertThat(failure.code()).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(failure.hint()).startsWith("The owner can allow it in Plex");
        assertThat(nothingWasWritten()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete_media", "delete_version"})
    void isForbiddenToASharedUser(String tool) {
        try (ToolBench guest = ToolBench.asSharedUser(PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK)))
                .changing()) {
            Failure failure = failure(guest.approved(tool, VERSION + "}"));
            assertThat(failure.code()).isEqualTo(FailureCode.FORBIDDEN);
            assertThat(failure.hint()).isEqualTo("Use the token of the account that owns the server.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete_media", "delete_version"})
    void seesThatItWasDeletedThoughTheAnswerWasLost(String tool) {
        bench.server.faults().forMethod("DELETE", Fault.loseAnswer());
        answer(bench.approved(tool, VERSION + "}"));
        assertThat(library.machine().disk().removed()).isNotEmpty();
    }

    @Test
    void doesNotKnowTheOutcomeOfADeletionThatCannotBeReadBack() {
        int readBack = 5;
        bench.server.beforeRequest(
                "/library/metadata/101", readBack, same -> bench.server.faults().next(Fault.status(500)));
        Failure failure = failure(bench.approved("delete_media", FILM));
        assertThat(failure.code()).isEqualTo(FailureCode.PARTIAL);
        assertThat(failure.message()).contains("its outcome is unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete_media", "delete_version"})
    void failsWhereTheServerAcceptsAndDeletesNothing(String tool) {
        bench.server.faults().forMethod("DELETE", Fault.status(200, "", Map.of()));
        Failure failure = failure(bench.approved(tool, VERSION + "}"));
        assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        assertThat(failure.message()).isEqualTo("The server accepted the change and did not make it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"\"\" | sd", ",'keep':'best' | sd", ",'keep':'largest' | sd", ",'keep':'smallest' | 1080"})
    void deletesTheVersionThatComesLast(String keep, String deletedResolution) {
        List<Media> before = versions();
        JsonNode deleted = answer(bench.approved("delete_version", VERSION + keep + "}"));
        assertThat(deleted.at("/deleted/resolution").asText()).isEqualTo(deletedResolution);
        assertThat(deleted.path("kept")).hasSize(1);
        assertThat(deleted.findValuesAsText("bestBy")).containsExactly("resolution");
        assertThat(versions()).hasSize(1).isSubsetOf(before);
        assertThat(versions().get(0).videoResolution()).isNotEqualTo(deletedResolution);
        assertThat(library.machine().disk().removed()).hasSize(1);
    }

    @Test
    void deletesTheVersionThatIsNamed() {
        Media best = versions().get(0);
        String call = VERSION + ",'mediaId':'" + best.id() + "'}";
        assertThat(bench.question("delete_version", call).target().title())
                .startsWith("His Girl Friday (1940): 1080 h264")
                .contains("; kept: sd");
        answer(bench.approved("delete_version", call));
        assertThat(versions()).doesNotContain(best).hasSize(1);
    }

    @Test
    void noTitlePushesTheVersionOutOfTheQuestion() {
        String title = "His Girl Friday ".repeat(20).strip();
        library.items().edit("106", item -> item.toBuilder().title(title).build());
        String call = "{'ratingKey':'106','expectTitle':'" + title + "'}";
        assertThat(bench.question("delete_version", call).question())
                .contains("…: sd mpeg4 1100 kbit/s 759 MB; kept: 1080 h264 8200 kbit/s 5660 MB\"?");
    }

    @Test
    void neverDeletesTheLastVersion() {
        answer(bench.approved("delete_version", VERSION + "}"));
        bench.server.requests().clear();
        Failure failure = failure(bench.approved("delete_version", VERSION + "}"));
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains("the last version is never deleted");
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void keepsTheVersionWhoseFileIsThere() {
        Media best = versions().get(0);
        Media other = versions().get(1);
        library.machine().disk().remove(best.parts().get(0).file());
        JsonNode deleted = answer(bench.approved("delete_version", VERSION + "}"));
        assertThat(deleted.at("/deleted/mediaId").asText()).isEqualTo(Long.toString(best.id()));
        assertThat(versions()).containsExactly(other);
    }

    @Test
    void refusesToDeleteTheOnlyVersionWhoseFileIsThere() {
        library.machine().disk().remove(versions().get(0).parts().get(0).file());
        String call = VERSION + ",'mediaId':'" + versions().get(1).id() + "'}";
        assertThat(failure(bench.approved("delete_version", call)).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(nothingWasWritten()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                ",'mediaId':'1','keep':'best' | INVALID_INPUT",
                ",'mediaId':'999999' | NOT_FOUND",
                ",'mediaId':'1/../2' | INVALID_INPUT",
                ",'keep':'oldest' | INVALID_INPUT"
            })
    void refusesAVersionThatIsNotThere(String more, FailureCode code) {
        assertThat(failure(bench.approved("delete_version", VERSION + more + "}"))
                        .code())
                .isEqualTo(code);
        assertThat(nothingWasWritten()).isTrue();
    }

    @Test
    void changesNothingWhenTheVersionsChangedAfterTheQuestion() {
        Media third = versions().get(1);
        bench.server.beforeRequest(
                "/library/metadata/106",
                2,
                changed -> changed.items()
                        .edit(
                                "106",
                                item -> item.toBuilder()
                                        .media(
                                                versions().get(0),
                                                new Media(
                                                        9_999,
                                                        0,
                                                        100,
                                                        640,
                                                        360,
                                                        "sd",
                                                        "mpeg4",
                                                        "mp3",
                                                        2,
                                                        "avi",
                                                        false,
                                                        false,
                                                        third.parts()))
                                        .build()));
        assertThat(failure(bench.approved("delete_version", VERSION + "}")).code())
                .isEqualTo(FailureCode.CONFLICT);
        assertThat(versions()).hasSize(2);
    }

    @Test
    void showsWhichVersionIsTheBestAndWhy() {
        JsonNode versions =
                bench.call("get_media_details", "{'ratingKey':'106'}").at("/details/versions");
        assertThat(versions.findValuesAsText("mediaId"))
                .isEqualTo(versions().stream()
                        .map(media -> Long.toString(media.id()))
                        .toList());
        assertThat(versions.at("/0/bestBy").asText()).isEqualTo("resolution");
        assertThat(versions.at("/1").has("bestBy")).isFalse();
    }
}
