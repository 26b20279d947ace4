package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseToolsTest extends OnDemoLibrary {
    private String key(String query, String type) {
        JsonNode found = bench.call("search_media", "{'query':'" + query + "','type':'" + type + "'}");
        return found.path("items").get(0).path("ratingKey").asText();
    }

    private JsonNode details(String arguments) {
        return bench.call("get_media_details", arguments).path("details");
    }

    @Test
    void detailsTellWhoMadeAMovieAndWhoPlaysInIt() {
        JsonNode details = details("{'ratingKey':'" + key("The General", "movie") + "'}");

        assertThat(details.path("directors").toString()).contains("Buster Keaton");
        assertThat(details.path("cast").findValuesAsText("name")).contains("Buster Keaton");
        assertThat(details.path("castTotal").asInt())
                .isEqualTo(details.path("cast").size());
        assertThat(details.path("guids").path("imdb").asText()).startsWith("tt");
    }

    @Test
    void filesAreShownFromTheLibrarysFolderOn() {
        JsonNode details = details("{'ratingKey':'" + key("The General", "movie") + "','include':['files']}");

        JsonNode file = details.path("versions").get(0).path("files").get(0);
        assertThat(file.path("file").asText()).doesNotStartWith("/").contains("/");
        assertThat(file.path("sizeBytes").asLong()).isPositive();
        assertThat(details.has("cast")).isFalse();
        assertThat(file.has("streams")).isFalse();
    }

    @Test
    void streamsComeWhenTheyAreAskedFor() {
        JsonNode details = details("{'ratingKey':'" + key("The General", "movie") + "','include':['streams']}");

        JsonNode streams = details.path("versions").get(0).path("files").get(0).path("streams");
        assertThat(streams.findValuesAsText("kind")).contains("video", "audio");
    }

    @Test
    void severalItemsComeInOneAnswerAndMissingOnesAreNamed() {
        String key = key("Nosferatu", "movie");

        JsonNode answer = bench.call("get_media_details", "{'ratingKeys':[" + key + ",'99999999']}");

        assertThat(answer.path("items").findValuesAsText("title")).containsExactly("Nosferatu");
        assertThat(answer.path("notFound").get(0).asText()).isEqualTo("99999999");
    }

    @Test
    void anUnknownKeyIsNotFound() {
        Failure failure = bench.failure("get_media_details", "{'ratingKey':'99999999'}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'ratingKey':'1','ratingKeys':['2']}", "{'ratingKey':'1/../2'}", "{'ratingKey':1.5}"})
    void keysOfNoFormAreRefusedBeforeAnythingIsAsked(String arguments) {
        int before = bench.server.requests().count();

        Failure failure = bench.failure("get_media_details", arguments);

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(bench.server.requests().count()).isEqualTo(before);
    }

    @Test
    void aShowTellsItsNextEpisode() {
        JsonNode details = details("{'ratingKey':'" + key("Dragnet", "show") + "'}");

        assertThat(details.path("nextEpisode").path("show").asText()).isEqualTo("Dragnet");
        assertThat(details.path("episodeCount").asInt()).isPositive();
        assertThat(details.has("durationSeconds")).isFalse();
    }

    @Test
    void aShowHasSeasonsAndASeasonHasEpisodes() {
        String show = key("Sherlock Holmes", "show");

        JsonNode seasons = bench.call("get_children", "{'ratingKey':'" + show + "'}");
        JsonNode episodes = bench.call("get_children", "{'ratingKey':'" + show + "','season':1}");

        assertThat(seasons.path("type").asText()).isEqualTo("season");
        assertThat(episodes.path("type").asText()).isEqualTo("episode");
        assertThat(episodes.path("items").findValuesAsText("season")).containsOnly("1");
    }

    @Test
    void oneEpisodeIsFoundByItsNumbers() {
        String show = key("Sherlock Holmes", "show");

        JsonNode answer = bench.call("get_children", "{'ratingKey':'" + show + "','season':1,'episode':2}");

        assertThat(answer.path("items")).hasSize(1);
        assertThat(answer.path("items").get(0).path("episode").asInt()).isEqualTo(2);
    }

    @Test
    void leavesAreAllEpisodesOfAShow() {
        String show = key("Sherlock Holmes", "show");

        JsonNode answer = bench.call("get_children", "{'ratingKey':'" + show + "','level':'leaves','limit':200}");

        assertThat(answer.path("type").asText()).isEqualTo("episode");
        assertThat(answer.path("items").findValuesAsText("season")).contains("1");
    }

    @Test
    void aSeasonThatIsNotThereIsAnsweredWithThoseThereAre() {
        String show = key("Sherlock Holmes", "show");

        Failure failure = bench.failure("get_children", "{'ratingKey':'" + show + "','season':77}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("1");
    }

    @Test
    void anEpisodeThatIsLookedForInAListWithoutEndIsATimeout() {
        try (ToolBench endless = ToolBench.demo()
                .at(TestClocks.passing(ToolBench.CLOCK.instant(), Duration.ofSeconds(4)))
                .within(Duration.ofSeconds(45))) {
            String show = key("Sherlock Holmes", "show");
            endless.server.quirks().forPath("/library/metadata/*/children", Quirk.endlessNewRows());

            Failure failure =
                    endless.failure("get_children", "{'ratingKey':'" + show + "','season':1,'episode':99999}");

            assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
        }
    }

    @Test
    void aSeasonOfAMovieIsRefused() {
        Failure failure = bench.failure("get_children", "{'ratingKey':'" + key("Nosferatu", "movie") + "','season':1}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains("movie");
    }

    @Test
    void aCollectionHasItems() {
        JsonNode collections = bench.call("get_collections", "{'libraryKey':'1'}");
        String key = collections.path("collections").get(0).path("ratingKey").asText();

        JsonNode items = bench.call("get_children", "{'ratingKey':'" + key + "'}");

        assertThat(items.path("items"))
                .hasSize(
                        collections.path("collections").get(0).path("itemCount").asInt());
    }

    @Test
    void recentlyAddedIsInOrderOfTime() {
        JsonNode answer = bench.call("get_recently_added", "{'libraryKey':'1','limit':50}");

        List<String> times = ToolBench.texts(answer, "items", "addedAt");
        assertThat(times).hasSizeGreaterThan(10).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void recentlyAddedEndsAtTheTimeThatWasGiven() {
        JsonNode all = bench.call("get_recently_added", "{'libraryKey':'1','limit':200}");
        String since = all.path("items").get(4).path("addedAt").asText();

        JsonNode recent = bench.call("get_recently_added", "{'libraryKey':'1','since':'" + since + "'}");

        assertThat(recent.path("items")).hasSize(5);
        assertThat(recent.path("total").asInt()).isEqualTo(5);
        assertThat(recent.has("nextOffset")).isFalse();
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        Failure failure = bench.failure("get_recently_added", "{'since':'soon'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("2026-01-31");
    }

    @Test
    void timesCarryTheOffsetOfTheZoneInForce() {
        try (ToolBench berlin = ToolBench.demo().inZone("Europe/Berlin")) {
            JsonNode answer = berlin.call("get_library_items", "{'libraryKey':'1','limit':50}");

            assertThat(ToolBench.texts(answer, "items", "addedAt"))
                    .allMatch(time -> time.endsWith("+01:00") || time.endsWith("+02:00"))
                    .anyMatch(time -> time.endsWith("+01:00"))
                    .anyMatch(time -> time.endsWith("+02:00"));
        }
    }

    @Test
    void onDeckTellsWhoseItIsAndHowFarItIs() {
        JsonNode answer = bench.call("get_on_deck", "{}");

        assertThat(answer.path("watchStateOf").path("userId").asText()).isEqualTo("1");
        assertThat(answer.path("items"))
                .anySatisfy(
                        item -> assertThat(item.path("progressPercent").asInt()).isBetween(1, 99));
    }

    @Test
    void aSharedUsersAnswersDoNotGuessWhoTheyAre() {
        try (ToolBench shared =
                ToolBench.asSharedUser(io.github.plex4j.testserver.DemoLibrary.create(ToolBench.CLOCK))) {
            JsonNode user = shared.call("get_on_deck", "{}").path("watchStateOf");

            assertThat(user.path("owner").asBoolean(true)).isFalse();
            assertThat(user.has("userId")).isFalse();
        }
    }

    @Test
    void whatIsPlayedItselfHasNothingBelowIt() {
        Failure failure = bench.failure("get_children", "{'ratingKey':'" + key("Nosferatu", "movie") + "'}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains("of type movie");
        assertThat(failure.hint()).contains("get_media_details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'yearFrom':1950,'yearTo':1920", "'durationFromMinutes':90,'durationToMinutes':60"})
    void boundsBetweenWhichNothingLiesAreRefused(String bounds) {
        Failure failure = bench.failure("get_library_items", "{'libraryKey':'Movies'," + bounds + "}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).startsWith("Nothing is between");
    }
}
