package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryToolsTest extends OnDemoLibrary {
    @Test
    void librariesComeWithTheirKeysTypesAndSizes() {
        JsonNode libraries = bench.call("get_libraries", "{}").path("libraries");

        assertThat(libraries.findValuesAsText("title")).contains("Movies", "TV Shows", "Music");
        JsonNode movies = libraries.get(0);
        assertThat(movies.path("type").asText()).isEqualTo("movie");
        assertThat(movies.path("itemCount").asInt()).isGreaterThan(40);
        assertThat(movies.path("lastScannedAt").asText()).endsWith("Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1'", "1", "'Movies'", "' movies '"})
    void aLibraryIsMeantByItsKeyOrItsTitle(String library) {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':" + library + ",'limit':1}");

        assertThat(answer.path("libraryTitle").asText()).isEqualTo("Movies");
    }

    @Test
    void anUnknownLibraryIsAnsweredWithThoseThereAre() {
        Failure failure = bench.failure("get_library_items", "{'libraryKey':'Cartoons'}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("1 (Movies)", "3 (TV Shows)");
    }

    @Test
    void twoLibrariesOfOneTitleAreAnsweredWithTheirKeys() {
        Library library = Library.builder()
                .section(Section.of("7", "Films", ItemType.MOVIE))
                .section(Section.of("8", "films", ItemType.MOVIE))
                .build();
        try (ToolBench twins = ToolBench.on(library)) {
            Failure failure = twins.failure("get_library_items", "{'libraryKey':'Films'}");

            assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
            assertThat(failure.hint()).contains("7 (Films)", "8 (films)");
        }
    }

    @Test
    void aWalkOverAllPagesShowsEachItemOnce() {
        List<String> keys = new ArrayList<>();
        int offset = 0;
        JsonNode page;
        do {
            page = bench.call("get_library_items", "{'libraryKey':'1','limit':20,'offset':" + offset + "}");
            keys.addAll(ToolBench.texts(page, "items", "ratingKey"));
            offset = page.path("nextOffset").asInt();
        } while (page.has("nextOffset"));

        assertThat(keys).doesNotHaveDuplicates().hasSize(page.path("total").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'genre':'Horror'; Nosferatu; The General",
                "'genre':'Comedy|Horror'; The General; Metropolis",
                "'director':'Buster Keaton'; The General; Nosferatu",
                "'actor':'buster keaton'; The General; Nosferatu",
                "'yearTo':1925; Nosferatu; Charade",
                "'yearFrom':1960; Night of the Living Dead; Nosferatu",
                "'decade':1923; Nosferatu; Night of the Living Dead",
                "'title':'general'; The General; Nosferatu",
                "'resolution':'1080'; The General; Plan 9",
                "'country':'Germany'; Metropolis; The General",
                "'inProgress':true; The Stranger; Metropolis",
                "'edition':'Tinted Restoration'; Nosferatu; The General",
                "'durationToMinutes':60; Sherlock Jr.; Metropolis",
            })
    void filtersKeepWhatFitsAndNothingElse(String filter, String kept, String left) {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','limit':200," + filter + "}");

        assertThat(ToolBench.titles(answer)).anyMatch(kept::equals).noneMatch(left::equals);
        assertThat(answer.path("total").asInt()).isLessThan(54);
    }

    @Test
    void bothNamesMustFitWhereTheyAreJoinedByAnAnd() {
        JsonNode both = bench.call("get_library_items", "{'libraryKey':'1','limit':200,'genre':'Comedy&Romance'}");
        JsonNode comedies = bench.call("get_library_items", "{'libraryKey':'1','limit':200,'genre':'Comedy'}");
        JsonNode romances = bench.call("get_library_items", "{'libraryKey':'1','limit':200,'genre':'Romance'}");

        List<String> expected = new ArrayList<>(ToolBench.titles(comedies));
        expected.retainAll(ToolBench.titles(romances));
        assertThat(ToolBench.titles(both))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void aLeadingExclamationMarkLeavesOut() {
        int all = bench.call("get_library_items", "{'libraryKey':'1'}")
                .path("total")
                .asInt();
        int horror = bench.call("get_library_items", "{'libraryKey':'1','genre':'Horror'}")
                .path("total")
                .asInt();

        int others = bench.call("get_library_items", "{'libraryKey':'1','genre':'!Horror'}")
                .path("total")
                .asInt();

        assertThat(others).isEqualTo(all - horror);
    }

    @Test
    void aFilterTheLibraryDoesNotHaveIsAnsweredWithThoseItHas() {
        Failure failure = bench.failure("get_library_items", "{'libraryKey':'1','mood':'Calm'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("genre", "yearFrom", "unwatched");
    }

    @Test
    void sortsPutItemsInOrder() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','limit':200,'sort':'year:asc'}");

        List<Integer> years = answer.path("items").findValues("year").stream()
                .map(JsonNode::asInt)
                .toList();
        assertThat(years).isSorted().hasSizeGreaterThan(40);
    }

    @Test
    void anUnknownSortIsAnsweredWithThoseThereAre() {
        Failure failure = bench.failure("get_library_items", "{'libraryKey':'1','sort':'colour'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains("\"colour\"");
        assertThat(failure.hint()).contains("title", "added", "random");
    }

    @Test
    void aListInRandomOrderHasNoNextPage() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','sort':'random','limit':2}");

        assertThat(answer.path("items")).hasSize(2);
        assertThat(answer.has("nextOffset")).isFalse();
    }

    @Test
    void aTypeTheLibraryDoesNotHaveIsAnsweredWithThoseItHas() {
        Failure failure = bench.failure("get_library_items", "{'libraryKey':'1','type':'album'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("movie");
    }

    @Test
    void anEpisodeIsNeverShownWithoutItsShow() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'TV Shows','type':'episode','limit':200}");

        assertThat(answer.path("items")).isNotEmpty().allSatisfy(episode -> {
            assertThat(episode.path("show").asText()).isNotEmpty();
            assertThat(episode.has("season")).isTrue();
            assertThat(episode.has("episode")).isTrue();
        });
    }

    @Test
    void aTrackIsNeverShownWithoutItsArtist() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'Music','type':'track','limit':200}");

        assertThat(answer.path("items"))
                .isNotEmpty()
                .allSatisfy(track -> assertThat(track.path("artist").asText()).isNotEmpty());
    }

    @Test
    void aTrackOfACompilationShowsItsPerformerAndTheAlbumArtist() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'Music','type':'track','limit':200}");

        assertThat(answer.path("items"))
                .anySatisfy(track -> assertThat(track.path("albumArtist").asText())
                        .isNotEmpty()
                        .isNotEqualTo(track.path("artist").asText()));
    }

    @Test
    void theGenreOfATrackIsAskedOfItsAlbum() {
        JsonNode genres = bench.call("get_filter_values", "{'libraryKey':'Music','type':'album','field':'genre'}");
        String genre = genres.path("values").get(0).path("value").asText();

        JsonNode tracks =
                bench.call("get_library_items", "{'libraryKey':'Music','type':'track','genre':'" + genre + "'}");

        assertThat(tracks.path("items")).isNotEmpty();
        assertThat(bench.server.requests().all())
                .anyMatch(request -> String.valueOf(request.rawQuery()).contains("album.genre="));
    }

    @Test
    void fullItemsTellMoreThanBriefOnes() {
        JsonNode brief = bench.call("get_library_items", "{'libraryKey':'1','limit':1}")
                .path("items")
                .get(0);
        JsonNode full = bench.call("get_library_items", "{'libraryKey':'1','limit':1,'detail':'full'}")
                .path("items")
                .get(0);

        assertThat(brief.has("summary")).isFalse();
        assertThat(full.path("summary").asText()).isNotEmpty();
        assertThat(full.path("genres")).isNotEmpty();
        assertThat(full.path("sizeBytes").asLong()).isPositive();
    }

    @Test
    void whatTheQuestionMakesTheSameStandsOnceBesideTheItems() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','limit':3}");

        assertThat(answer.path("libraryTitle").asText()).isEqualTo("Movies");
        assertThat(answer.path("type").asText()).isEqualTo("movie");
        assertThat(answer.path("items"))
                .hasSize(3)
                .noneMatch(item -> item.has("libraryTitle"))
                .noneMatch(item -> item.has("type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'sort':'rating'; rating",
                "'sort':'audienceRating'; audienceRating",
                "'sort':'released'; releasedOn",
                "'sort':'size'; sizeBytes",
                "'ratingFrom':8; rating",
                "'sizeFromBytes':1000000; sizeBytes",
                "'bitrateToKbps':5000; bitrateKbps",
                "'releasedSince':'1960-01-01'; releasedOn",
                "'genre':'Horror'; genres",
                "'director':'Buster Keaton'; directors",
                "'country':'Germany'; countries",
                "'collection':'Buster Keaton'; collections",
                "'contentRating':'Not Rated'; contentRating",
                "'studio':'Image Ten'; studio",
            })
    void whatItemsAreSortedOrFilteredByIsInEachOfThem(String question, String field) {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','limit':3," + question + "}");
        JsonNode usual = bench.call("get_library_items", "{'libraryKey':'1','limit':3}");

        assertThat(answer.path("items")).isNotEmpty().allMatch(item -> item.has(field));
        assertThat(usual.path("items")).noneMatch(item -> item.has(field));
    }

    @Test
    void itemsOfHighDynamicRangeSaySoThoughRowsHoldNoStreams() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'Movies 4K','hdr':true}");

        assertThat(answer.path("items"))
                .isNotEmpty()
                .allMatch(item -> item.path("hdr").asBoolean());
    }

    /** Rows of lists hold three genres at most, and this may be the fourth. */
    @Test
    void aGenreThatWasAskedForIsAmongThoseOfEachItem() {
        Library library = Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(Item.builder(ItemType.MOVIE, "1", "11", "Film")
                        .tags(TagKind.GENRE, "Comedy", "Drama", "Romance", "Western")
                        .build())
                .build();
        try (ToolBench many = ToolBench.on(library)) {
            JsonNode item = many.call("get_library_items", "{'libraryKey':'1','genre':'western'}")
                    .path("items")
                    .get(0);

            assertThat(item.path("genres"))
                    .extracting(JsonNode::asText)
                    .contains("Western", "Comedy")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Library library = Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(Item.builder(ItemType.MOVIE, "1", "11", "Lost Film").build())
                .build();
        try (ToolBench bare = ToolBench.on(library)) {
            JsonNode item = bare.call("get_library_items", "{'libraryKey':'1'}")
                    .path("items")
                    .get(0);

            assertThat(item.fieldNames())
                    .toIterable()
                    .contains("ratingKey", "title")
                    .doesNotContain("year", "resolution", "viewCount", "progressPercent", "rawKey", "season");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Léon: The Professional & \"Friends\" <uncut>/100% #1?", "千と千尋の神隠し"})
    void unusualTitlesAreShownWholeAndFoundByFilterAndSearch(String title) {
        Library library = Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(
                        Item.builder(ItemType.MOVIE, "1", "11", title)
                                .tags(TagKind.COLLECTION, title)
                                .build(),
                        Item.builder(ItemType.MOVIE, "1", "12", "Another").build())
                .build();
        String quoted = title.replace("\"", "\\u0022");
        try (ToolBench unusual = ToolBench.on(library)) {
            JsonNode filtered = unusual.call("get_library_items", "{'libraryKey':'1','title':'" + quoted + "'}");
            JsonNode found = unusual.call("search_media", "{'query':'" + quoted + "'}");
            JsonNode tagged = unusual.call("get_library_items", "{'libraryKey':'1','collection':'" + quoted + "'}");

            assertThat(ToolBench.titles(filtered)).containsExactly(title);
            assertThat(ToolBench.titles(found)).containsExactly(title);
            assertThat(ToolBench.titles(tagged)).containsExactly(title);
        }
    }

    @Test
    void aNameWithAnAmpersandIsTakenWhole() {
        Library library = Library.builder()
                .section(Section.of("1", "Series", ItemType.SHOW))
                .items(
                        Item.builder(ItemType.SHOW, "1", "11", "Space")
                                .tags(TagKind.GENRE, "Sci-Fi & Fantasy", "Drama")
                                .build(),
                        Item.builder(ItemType.SHOW, "1", "12", "Home")
                                .tags(TagKind.GENRE, "Drama")
                                .build())
                .build();
        try (ToolBench series = ToolBench.on(library)) {
            assertThat(ToolBench.titles(
                            series.call("get_library_items", "{'libraryKey':'1','genre':'Sci-Fi & Fantasy'}")))
                    .containsExactly("Space");
            assertThat(ToolBench.titles(
                            series.call("get_library_items", "{'libraryKey':'1','genre':'Drama&Sci-Fi & Fantasy'}")))
                    .containsExactly("Space");
        }
    }

    @Test
    void valuesOfAFilterCanBeSearched() {
        JsonNode answer = bench.call("get_filter_values", "{'libraryKey':'1','field':'director','contains':'keaton'}");

        assertThat(ToolBench.texts(answer, "values", "value")).contains("Buster Keaton");
        assertThat(answer.path("total").asInt()).isEqualTo(answer.path("values").size());
    }

    @Test
    void aFilterWithoutValuesIsAnsweredWithThoseThatHaveThem() {
        Failure failure = bench.failure("get_filter_values", "{'libraryKey':'1','field':'colour'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("genre", "year");
    }

    @Test
    void anAnswerThatIsTooLongIsCutAndSaysWhereToGoOn() {
        try (ToolBench small = ToolBench.demo().answering(2_000)) {
            JsonNode answer = small.call("get_library_items", "{'libraryKey':'1','limit':50,'offset':10}");

            int kept = answer.path("items").size();
            assertThat(kept).isBetween(1, 49);
            assertThat(answer.path("truncated").asBoolean()).isTrue();
            assertThat(answer.path("nextOffset").asInt()).isEqualTo(10 + kept);
            assertThat(answer.toString().length()).isLessThanOrEqualTo(2_000);
        }
    }

    @Test
    void photosHaveASizeAndNoDuration() {
        JsonNode photos = bench.call("get_library_stats", "{'libraryKey':'Photos'}")
                .path("libraries")
                .get(0);

        assertThat(photos.path("sizeBytes").asLong()).isPositive();
        assertThat(photos.has("durationSeconds")).isFalse();
    }

    @Test
    void collectionsAreListedAsItemsOfTheirOwnType() {
        JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','type':'collection'}");

        assertThat(ToolBench.titles(answer)).contains("Buster Keaton");
    }
}
