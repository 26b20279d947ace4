package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.plex4j.client.internal.http.ScriptedServer;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.statistics.Timespan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers with more in them than is taken into memory, packed so that few bytes go over the wire. */
@Tag("S-09")
@Timeout(120)
class OversizedAnswersTest {
    private static final SectionKey MOVIES = SectionKey.of("1");

    private interface Question extends Function<PlexClient, Object> {}

    private static Arguments list(String array, Question question) {
        return arguments(array, 10_001, question);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("Directory", plex -> plex.libraries().sections()),
                list("Account", plex -> plex.server().accounts()),
                list("Device", plex -> plex.server().devices()),
                list("Activity", plex -> plex.server().activities()),
                list("Release", plex -> plex.server().update()),
                list("MediaProvider", plex -> plex.server().storage()),
                list("Metadata", plex -> plex.sessions().active()),
                list("Video", plex -> plex.sessions().active()),
                arguments("StatisticsBandwidth", 250_001, (Question)
                        plex -> plex.statistics().bandwidth(Timespan.HOURS, null)),
                arguments("StatisticsMedia", 250_001, (Question)
                        plex -> plex.statistics().media(Timespan.HOURS, null)),
                arguments("StatisticsResources", 250_001, (Question)
                        plex -> plex.statistics().resources()),
                arguments("Directory", 250_001, (Question) plex -> plex.libraries()
                        .filterValues(MOVIES, MediaType.MOVIE, "actor")
                        .count()),
                arguments("Metadata", 100_001, (Question)
                        plex -> plex.libraries().items(MOVIES, ItemQuery.all()).page(PageRequest.first(5))),
                arguments(
                        "Metadata", 100_001, (Question) plex -> plex.libraries().metadata(RatingKey.of("1"))),
                arguments("Metadata", 100_001, (Question)
                        plex -> plex.playlists().all(null).page(PageRequest.first(5))),
                arguments("Hub", 100_001, (Question) plex -> plex.libraries().related(RatingKey.of("1"), 5)),
                arguments("Hub", 100_001, (Question) plex -> plex.search().hubs("night", 5)),
                arguments("SearchResult", 100_001, (Question)
                        plex -> plex.search().search("night", Set.of(SearchApi.Kind.MOVIES), 5)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListOfMoreRowsThanAnyOfPlexsIsTooLargeAndTheNextCallWorks(String array, int rows, Question question)
            throws IOException {
        String body = "{\"MediaContainer\":{\"size\":" + rows + ",\"" + array + "\":["
                + String.join(",", Collections.nCopies(rows, "{}")) + "]}}";
        try (ScriptedServer server = ScriptedServer.answering(packed(body), one());
                PlexClient plex = PlexClient.builder().server(server.uri()).build()) {
            assertThatThrownBy(() -> question.apply(plex))
                    .isInstanceOfSatisfying(
                            PlexTooLargeException.class,
                            failure -> assertThat(failure.problem())
                                    .matches("the answer (has more than [0-9]+ rows|would take more than [0-9]+ MiB of"
                                            + " memory)"))
                    .extracting(failure -> ((PlexTooLargeException) failure).hint())
                    .asString()
                    .matches("Request .+|No Plex server has a list of that length here.+");
            assertThat(plex.server().accounts()).extracting(Account::name).containsExactly("Ada");
        }
    }

    @Test
    void aRowWithAMillionTagsIsTooLarge() throws IOException {
        String body = "{\"MediaContainer\":{\"Metadata\":[{\"Role\":["
                + String.join(",", Collections.nCopies(1_000_000, "{\"tag\":\"a\"}")) + "]}]}}";
        try (ScriptedServer server = ScriptedServer.answering(packed(body), one());
                PlexClient plex = PlexClient.builder().server(server.uri()).build()) {
            assertThatThrownBy(() -> plex.libraries().metadata(RatingKey.of("1")))
                    .isInstanceOf(PlexTooLargeException.class)
                    .hasMessage("GET /library/metadata/{ratingKeys}: a row of the answer would take more than 6 MiB of"
                            + " memory. Request smaller pages, fewer items or details at once, or use filters.");
            assertThat(plex.server().accounts()).hasSize(1);
        }
    }

    @Test
    void tenThousandAccountsAreRead() throws IOException {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(id -> "{\"id\":" + id + ",\"key\":\"/accounts/" + id + "\",\"name\":\"Person " + id
                        + "\",\"defaultAudioLanguage\":\"en\",\"autoSelectAudio\":true,\"thumb\":\"" + "t".repeat(90)
                        + "\"}")
                .collect(Collectors.joining(","));

        assertThat(ask("\"Account\":[" + rows + "]", plex -> plex.server().accounts()))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(10_000);
    }

    @Test
    void twoHundredThousandActorsAreRead() throws IOException {
        String rows = IntStream.range(0, 200_000)
                .mapToObj(id -> "{\"fastKey\":\"/library/sections/1/all?actor=" + id + "\",\"key\":\"" + id
                        + "\",\"title\":\"An Actor With Three Names " + id + "\"}")
                .collect(Collectors.joining(","));

        Object page = ask(
                "\"Directory\":[" + rows + "]",
                plex -> plex.libraries()
                        .filterValues(MOVIES, MediaType.MOVIE, "actor")
                        .page(PageRequest.first(3)));

        assertThat(((Page<?>) page).items())
                .map(value -> ((FilterValue) value).key())
                .containsExactly("0", "1", "2");
    }

    @Test
    void twoHundredItemsWithAllTheirDetailsAreRead() throws IOException {
        String stream =
                "{\"id\":1,\"streamType\":3,\"codec\":\"srt\",\"index\":5,\"bitrate\":90,\"language\":\"Deutsch\","
                        + "\"languageTag\":\"de\",\"languageCode\":\"ger\",\"default\":true,\"selected\":false,\"forced\":false,\"hearingImpaired\":false,\"title\":\"SDH\",\"displayTitle\":\"Deutsch"
                        + " (SRT)\",\"extendedDisplayTitle\":\"Deutsch (SRT"
                        + " External)\",\"key\":\"/library/streams/1\",\"location\":\"sidecar\",\"width\":1920}";
        String role = "{\"id\":1,\"filter\":\"actor=1\",\"tag\":\"A Name\",\"tagKey\":\"5d7768\",\"role\":\"A"
                + " Part\",\"thumb\":\""
                + "t".repeat(80) + "\"}";
        String item = "{\"ratingKey\":\"1\",\"title\":\"A Title\",\"summary\":\"" + "s".repeat(900) + "\",\"Media\":[{"
                + "\"id\":1,\"Part\":[{\"id\":1,\"file\":\"" + "f".repeat(120) + "\",\"Stream\":["
                + String.join(",", Collections.nCopies(40, stream)) + "]}]}],\"Role\":["
                + String.join(",", Collections.nCopies(150, role)) + "]}";

        Object items = ask(
                "\"Metadata\":[" + String.join(",", Collections.nCopies(200, item)) + "]",
                plex -> plex.libraries().metadata(List.of(RatingKey.of("1"))));

        assertThat((List<?>) items)
                .hasSize(200)
                .allSatisfy(read -> assertThat(((MediaItem) read).streams()).hasSize(40));
    }

    private static Object ask(String container, Question question) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(packed("{\"MediaContainer\":{" + container + "}}"));
                PlexClient plex = PlexClient.builder().server(server.uri()).build()) {
            return question.apply(plex);
        }
    }

    private static ScriptedServer.Script one() {
        return ScriptedServer.json("{\"MediaContainer\":{\"size\":1,\"Account\":[{\"id\":1,\"name\":\"Ada\"}]}}");
    }

    private static ScriptedServer.Script packed(String body) throws IOException {
        byte[] bytes = ScriptedServer.gzip(body.getBytes(StandardCharsets.UTF_8));
        return ScriptedServer.raw(200, "application/json", bytes, "Content-Encoding: gzip");
    }
}
