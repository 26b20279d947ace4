package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.FilterList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that the server does not have, answered from the items. */
class FiltersInRowsTest extends OnDemoLibrary {
    private JsonNode movies(String filter) {
        return bench.call("get_library_items", "{'libraryKey':'Movies','limit':200," + filter + "}");
    }

    private static Item film(int number, String codec, boolean hdr) {
        return Item.builder(ItemType.MOVIE, "1", Integer.toString(100 + number), "Film " + number)
                .media(Versions.of(number, codec, hdr, Language.ENGLISH, Language.FRENCH))
                .build();
    }

    private static Library films() {
        return films(30);
    }

    /** Films, every third of them with a high dynamic range and in HEVC. */
    private static Library films(int count) {
        return Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(IntStream.range(0, count)
                        .mapToObj(number -> film(number, number % 3 == 0 ? "hevc" : "h264", number % 3 == 0))
                        .toArray(Item[]::new))
                .build();
    }

    private static ToolBench without(String... filters) {
        return ToolBench.on(PlexTestServer.builder(films()).filters(FilterList.USUAL.without(filters)));
    }

    @Test
    void oneCallCountsTheFilmsOfACodec() {
        try (ToolBench films = ToolBench.on(films())) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','videoCodec':'hevc','limit':2}");

            assertThat(answer.path("items")).hasSize(2);
            assertThat(answer.path("total").asInt()).isEqualTo(10);
            assertThat(answer.path("scanned").asInt()).isEqualTo(30);
            assertThat(answer.path("of").asInt()).isEqualTo(30);
            assertThat(answer.has("complete")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"videoCodec, hevc, 1", "videoCodec, !hevc, 2", "audioChannelsFrom, 1, 3", "hdr, false, 2"})
    void anItemWithoutFilesIsNeitherThisNorThatAndIsReported(String filter, String value, int total) {
        Library library = films(3);
        library.items()
                .add(Item.builder(ItemType.MOVIE, "1", "199", "Disc in a drawer")
                        .build());
        try (ToolBench films = ToolBench.on(PlexTestServer.builder(library).filters(FilterList.USUAL.without("hdr")))) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','" + filter + "':'" + value + "'}");

            assertThat(answer.path("total").asInt()).isEqualTo(total);
            assertThat(answer.path("note").asText())
                    .isEqualTo("The " + filter + " of 1 item is unknown; it was left out.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hevc", "HEVC", "H.265", "x265", "hevc|av1"})
    void aCodecHasSeveralNames(String codec) {
        try (ToolBench films = ToolBench.on(films())) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','videoCodec':'" + codec + "'}");

            assertThat(answer.path("total").asInt()).isEqualTo(10);
        }
    }

    @Test
    void aServerThatFiltersByCodecIsAsked() {
        try (ToolBench films = ToolBench.on(PlexTestServer.builder(films()).filters(FilterList.COMPLETE))) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','videoCodec':'H.265','limit':2}");

            assertThat(answer.path("total").asInt()).isEqualTo(10);
            assertThat(answer.has("scanned")).isFalse();
        }
    }

    @Test
    void theFieldFilteredByIsInEachItem() {
        JsonNode answer = movies("'audioChannelsFrom':6");

        assertThat(answer.path("items"))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item.path("audioChannels").asInt()).isGreaterThanOrEqualTo(6));
    }

    @Test
    void highDynamicRangeIsLookedUpInTheItemsThemselves() {
        try (ToolBench films = without("hdr")) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','hdr':true,'limit':200}");

            assertThat(answer.path("total").asInt()).isEqualTo(10);
            assertThat(answer.path("items"))
                    .allSatisfy(item -> assertThat(item.path("hdr").asBoolean()).isTrue());
        }
    }

    @Test
    void aFileIsFoundByAPartOfItsPath() {
        JsonNode answer = movies("'file':'TINTED restoration'");

        assertThat(ToolBench.titles(answer)).containsExactly("Nosferatu");
        assertThat(answer.path("items").get(0).path("files").get(0).asText()).contains("Tinted Restoration");
    }

    @Test
    void whatNoItemHasIsAnsweredWithWhatTheyHave() {
        try (ToolBench films = ToolBench.on(films())) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','videoCodec':'av1'}");

            assertThat(answer.path("total").asInt(-1)).isZero();
            assertThat(answer.path("note").asText()).contains("av1", "h264", "hevc");
        }
    }

    @Test
    void aTitleWithACommaIsComparedWithTheItems() {
        Library library = Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(
                        Item.builder(ItemType.MOVIE, "1", "11", "Me, Myself").build(),
                        Item.builder(ItemType.MOVIE, "1", "12", "Myself").build())
                .build();
        try (ToolBench films = ToolBench.on(library)) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','title':'Me, my'}");

            assertThat(ToolBench.titles(answer)).containsExactly("Me, Myself");
        }
    }

    @Test
    void aPartOfALibraryHasNoTotal() {
        try (ToolBench films = ToolBench.on(films(900))
                .at(GeneratedHome.passing(Duration.ofSeconds(2)))
                .within(Duration.ofSeconds(1))) {
            JsonNode answer = films.call("get_library_items", "{'libraryKey':'1','videoCodec':'hevc'}");

            assertThat(answer.path("complete").asBoolean(true)).isFalse();
            assertThat(answer.has("total")).isFalse();
            assertThat(answer.path("scanned").asInt()).isLessThan(900);
            assertThat(answer.path("of").asInt()).isEqualTo(900);
        }
    }

    @Test
    void whatNeitherServerNorItemsTellIsRefused() {
        assertThat(bench.failure("get_library_items", "{'libraryKey':'TV Shows','videoCodec':'hevc'}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void chanceChoosesAmongThoseThatFit() {
        try (ToolBench films = ToolBench.on(films())) {
            JsonNode answer = films.call("get_random_items", "{'libraryKey':'1','videoCodec':'hevc','count':20}");

            assertThat(answer.path("items")).hasSize(10);
            assertThat(answer.path("total").asInt()).isEqualTo(10);
        }
    }

    @Test
    void anExportHoldsThoseThatFit(@TempDir Path folder) throws IOException {
        try (ToolBench films = ToolBench.on(films()).exportingTo(folder)) {
            JsonNode answer =
                    films.call("export_library", "{'libraryKey':'1','videoCodec':'hevc','file':'hevc.jsonl'}");

            List<String> lines = Files.readAllLines(folder.resolve("hevc.jsonl"));
            assertThat(lines).hasSize(10);
            assertThat(answer.path("exportedItems").asInt()).isEqualTo(10);
        }
    }

    /** Rows tell, or the items do; a tag has a list of values even where the filters have none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'genre':'Horror'",
                "'genre':'!Horror'",
                "'genre':'Comedy&Romance'",
                "'director':'Buster Keaton'",
                "'actor':'Buster Keaton'",
                "'yearFrom':1960",
                "'decade':1920",
                "'title':'night'",
                "'resolution':'1080'",
                "'inProgress':true",
                "'unwatched':true",
                "'edition':'Tinted Restoration'",
                "'durationToMinutes':60",
                "'subtitleLanguage':'Spanish'",
                "'addedSince':'2026-01-01'"
            })
    void aServerWithoutAListOfFiltersAnswersLikeOthers(String filter) {
        try (ToolBench old = ToolBench.on(
                PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK)).filters(FilterList.USUAL.unlisted()))) {
            JsonNode answer = old.call("get_library_items", "{'libraryKey':'Movies','limit':200," + filter + "}");

            JsonNode usual = movies(filter);
            assertThat(ToolBench.texts(answer, "items", "ratingKey"))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(ToolBench.texts(usual, "items", "ratingKey"));
            assertThat(answer.path("total")).isEqualTo(usual.path("total"));
        }
    }
}
