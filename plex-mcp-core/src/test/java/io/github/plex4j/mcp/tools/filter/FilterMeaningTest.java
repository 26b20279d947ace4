package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The meaning of the words of filters, and its protection against servers that ignore them. */
class FilterMeaningTest extends OnDemoLibrary {
    private static Library films(Item... items) {
        return Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(items)
                .build();
    }

    @Test
    void artistsAreNamesLikeOthers() {
        JsonNode artists = bench.call("get_library_items", "{'libraryKey':'Music','limit':200}");
        List<String> names = ToolBench.titles(artists);

        JsonNode either = bench.call(
                "get_library_items",
                "{'libraryKey':'Music','type':'album','limit':200,'artist':'" + names.get(0) + "|" + names.get(1)
                        + "'}");

        assertThat(ToolBench.texts(either, "items", "artist"))
                .contains(names.get(0), names.get(1))
                .isSubsetOf(names.get(0), names.get(1));
    }

    @Test
    void aListOfNamesIsAnyOfThem() {
        JsonNode listed = bench.call("get_library_items", "{'libraryKey':'Movies','genre':['Horror','Western']}");

        assertThat(listed.path("total"))
                .isEqualTo(bench.call("get_library_items", "{'libraryKey':'Movies','genre':'Horror|Western'}")
                        .path("total"));
        assertThat(listed.path("note").asText()).isEqualTo("genre was taken as \"Horror|Western\".");
    }

    @Test
    void anUnknownArtistHasNoAlbumsAndTheAnswerSaysSo() {
        JsonNode answer =
                bench.call("get_library_items", "{'libraryKey':'Music','type':'album','artist':'Nobody At All'}");

        assertThat(answer.path("total").asInt(-1)).isZero();
        assertThat(answer.path("note").asText()).contains("Nobody At All");
    }

    @Test
    void whatPlexHasNoOperatorForIsAnsweredFromTheItems() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','resolution':'!1080'}");

        assertThat(ToolBench.texts(answer, "items", "resolution")).isNotEmpty().doesNotContain("1080");
    }

    @Test
    void aTitleThatIsANumberIsNotTakenForAKey() {
        Library library = films(
                Item.builder(ItemType.MOVIE, "1", "11", "Leonidas")
                        .tags(TagKind.COLLECTION, "300")
                        .build(),
                Item.builder(ItemType.MOVIE, "1", "12", "Other")
                        .tags(TagKind.COLLECTION, "Others")
                        .build());
        try (ToolBench numbers = ToolBench.on(library)) {
            JsonNode answer = numbers.call("get_library_items", "{'libraryKey':'1','collection':'300'}");

            assertThat(ToolBench.titles(answer)).containsExactly("Leonidas");
        }
    }

    @Test
    void valuesOfAFilterOfTracksAreThoseOfTheirAlbums() {
        JsonNode ofTracks = bench.call("get_filter_values", "{'libraryKey':'Music','type':'track','field':'genre'}");
        JsonNode ofAlbums = bench.call("get_filter_values", "{'libraryKey':'Music','type':'album','field':'genre'}");

        assertThat(ofTracks.path("values")).isNotEmpty().isEqualTo(ofAlbums.path("values"));
    }

    @ParameterizedTest
    @CsvSource({"PG, 11", "!PG, 12 13", "PG|R, 11 13", "pg-13, 12"})
    void aContentRatingIsThatAloneAndNotWhatBeginsLikeIt(String rating, String keys) {
        Library library = films(rated("11", "PG"), rated("12", "PG-13"), rated("13", "R"));
        try (ToolBench ratings = ToolBench.on(library)) {
            JsonNode answer = ratings.call("get_library_items", "{'libraryKey':'1','contentRating':'" + rating + "'}");

            assertThat(ToolBench.texts(answer, "items", "ratingKey")).containsExactlyInAnyOrder(keys.split(" "));
        }
    }

    private static Item rated(String key, String rating) {
        return Item.builder(ItemType.MOVIE, "1", key, "Film " + key)
                .contentRating(rating)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"German", "Deutsch", "de", "deu", "GER"})
    void aLanguageIsMeantByCodeEnglishNameOrOwnName(String language) {
        Library library = films(
                Item.builder(ItemType.MOVIE, "1", "11", "German")
                        .media(Versions.of(1, "h264", false, Language.GERMAN, Language.ENGLISH))
                        .build(),
                Item.builder(ItemType.MOVIE, "1", "12", "English")
                        .media(Versions.of(2, "h264", false, Language.ENGLISH, Language.GERMAN))
                        .build());
        try (ToolBench languages = ToolBench.on(library)) {
            assertThat(ToolBench.titles(languages.call(
                            "get_library_items", "{'libraryKey':'1','audioLanguage':'" + language + "'}")))
                    .containsExactly("German");
            assertThat(ToolBench.titles(languages.call(
                            "get_library_items", "{'libraryKey':'1','subtitleLanguage':'!" + language + "'}")))
                    .containsExactly("German");
        }
    }

    @Test
    void writersAreFoundAmongThoseListed() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','writer':'john a. russo'}");

        assertThat(ToolBench.titles(answer)).contains("Night of the Living Dead");
    }

    @Test
    void signsThatDoNotGoTogetherAreRefused() {
        Failure failure = bench.failure("get_library_items", "{'libraryKey':'1','genre':'Comedy|Horror&Drama'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("A|B", "A&B");
    }

    @Test
    void aDateOfReleaseIsADayWhereverTheCallerIs() {
        Library library = films(Item.builder(ItemType.MOVIE, "1", "11", "New")
                .originallyAvailableAt(LocalDate.of(2026, 1, 31))
                .build());
        try (ToolBench west = ToolBench.on(library).inZone("America/New_York")) {
            assertThat(ToolBench.titles(
                            west.call("get_library_items", "{'libraryKey':'1','releasedSince':'2026-01-31'}")))
                    .containsExactly("New");
            assertThat(ToolBench.titles(
                            west.call("get_library_items", "{'libraryKey':'1','releasedSince':'2026-02-01'}")))
                    .isEmpty();
        }
    }

    @Test
    void addedSinceBelongsToTheRangeAndAddedBeforeDoesNot() {
        Library library = films(Item.builder(ItemType.MOVIE, "1", "11", "Midnight")
                .addedAt(1_767_225_600L)
                .build());
        try (ToolBench edge = ToolBench.on(library)) {
            assertThat(ToolBench.titles(edge.call("get_library_items", "{'libraryKey':'1','addedSince':'2026-01-01'}")))
                    .containsExactly("Midnight");
            assertThat(ToolBench.titles(
                            edge.call("get_library_items", "{'libraryKey':'1','addedBefore':'2026-01-01'}")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ratingFrom':8",
                "'audienceRatingFrom':7.5",
                "'sizeFromBytes':1000000000",
                "'bitrateToKbps':5000",
                "'hdr':false",
                "'unwatched':true",
                "'unwatched':false",
                "'duplicate':false",
                "'unmatched':false",
                "'audioLanguage':'English'",
                "'studio':'Image Ten'",
                "'contentRating':'Not Rated'",
                "'producer':'George A. Romero'",
                "'durationFromMinutes':120",
                "'yearFrom':1960,'yearTo':1969,'genre':'Horror','sort':'added:asc'",
            })
    void filtersAreUnderstoodByTheServer(String filter) {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1'," + filter + "}");

        assertThat(answer.path("total").isIntegralNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'genre':'Horror'",
                "'yearTo':1920",
                "'title':'zzz'",
                "'ratingFrom':9.9",
                "'durationToMinutes':1",
                "'addedSince':'2026-02-28'",
                "'decade':1900",
                "'inProgress':true",
            })
    void aWholeListInAnswerToAFilterIsAnErrorOfTheServer(String filter) throws IOException, InterruptedException {
        try (ToolBench deaf = ToolBench.demo()) {
            Fault everything = Fault.status(200, everything(deaf), Map.of("Content-Type", "application/json"));
            deaf.server.faults().forPath("/library/sections/1/all", everything);

            Failure failure = deaf.failure("get_library_items", "{'libraryKey':'1','limit':200," + filter + "}");

            assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }

    /** The section with all its items and what it can be filtered by, as a server answers that understands no filter. */
    private static String everything(ToolBench bench) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        bench.server.uri().resolve("/library/sections/1/all?type=1&includeMeta=1&includeAdvanced=1"))
                .header("Accept", "application/json")
                .header("X-Plex-Token", bench.server.token())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
