package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.client.internal.http.ScriptedServer;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi;
import io.github.plex4j.client.session.Session;
import io.github.plex4j.client.statistics.Timespan;
import io.github.plex4j.testserver.Quirk;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows under a name that is not expected are read or reported, and never taken for an empty list. */
class RowNamesTest {
    private static final SectionKey MOVIES = SectionKey.of("1");
    private static final RatingKey ITEM = RatingKey.of("7");

    private interface Question extends Function<PlexClient, List<?>> {}

    private static Named<Question> of(String name, Question question) {
        return Named.of(name, question);
    }

    static Stream<Named<Question>> lists() {
        return Stream.concat(
                statistics(),
                Stream.of(
                        of("sections", plex -> plex.libraries().sections()),
                        of(
                                "items",
                                plex -> plex.libraries().items(MOVIES, ItemQuery.all()).stream()
                                        .toList()),
                        of("metadata", plex -> plex.libraries().metadata(List.of(ITEM))),
                        of("outlines", plex -> plex.libraries().outlines(List.of(ITEM))),
                        of(
                                "children",
                                plex -> plex.libraries().children(ITEM).stream().toList()),
                        of(
                                "leaves",
                                plex -> plex.libraries().leaves(ITEM).stream().toList()),
                        of(
                                "recently added",
                                plex -> plex.libraries().recentlyAdded().stream()
                                        .toList()),
                        of(
                                "on deck",
                                plex -> plex.libraries().onDeck(null).stream().toList()),
                        of(
                                "filter values",
                                plex -> plex.libraries().filterValues(MOVIES, MediaType.MOVIE, "genre").stream()
                                        .toList()),
                        of("similar", plex -> plex.libraries().similar(ITEM, 5).items()),
                        of("related", plex -> plex.libraries().related(ITEM, 5)),
                        of("search", plex -> plex.search().search("night", Set.of(SearchApi.Kind.MOVIES), 5)),
                        of("hubs", plex -> plex.search().hubs("night", 5)),
                        of("sessions", plex -> plex.sessions().active()),
                        of(
                                "history",
                                plex -> plex.history().rows(HistoryQuery.all()).stream()
                                        .toList()),
                        of(
                                "playlists",
                                plex -> plex.playlists().all(null).stream().toList()),
                        of(
                                "playlist items",
                                plex -> plex.playlists().items(PlaylistId.of("1")).stream()
                                        .toList()),
                        of(
                                "collections",
                                plex -> plex.collections().all(MOVIES).stream().toList()),
                        of(
                                "collection items",
                                plex -> plex.collections().items(ITEM).stream().toList()),
                        of("activities", plex -> plex.server().activities()),
                        of("accounts", plex -> plex.server().accounts()),
                        of("devices", plex -> plex.server().devices()),
                        of("update", plex -> plex.server().update().stream().toList()),
                        of("storage", plex -> plex.server().storage())));
    }

    static Stream<Named<Question>> statistics() {
        return Stream.of(
                of("bandwidth", plex -> plex.statistics().bandwidth(Timespan.HOURS, null)),
                of("resources", plex -> plex.statistics().resources()),
                of("media", plex -> plex.statistics().media(Timespan.HOURS, null)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rowsUnderAnUnknownNameAreReported(Question question) throws IOException {
        for (String rows : List.of("[{\"ratingKey\":\"1\"},{\"ratingKey\":\"2\"}]", "{\"ratingKey\":\"1\"}")) {
            assertThatThrownBy(() -> ask("\"size\":\"2\",\"_children\":" + rows, question))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("the answer has rows under a name that Plex does not use there");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anAnswerWithoutRowsIsAnEmptyList(Question question) throws IOException {
        assertThat(ask("\"size\":0", question)).isEmpty();
        assertThat(ask("\"size\":0,\"_children\":[{}]", question)).isEmpty();
        assertThat(ask("\"size\":1,\"Meta\":{\"Type\":[{}]},\"names\":[\"a\",1,[]]", question))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void accountsAndDevicesBesideStatisticsAreNoRows(Question question) throws IOException {
        assertThat(ask("\"size\":2,\"Account\":[{\"id\":1}],\"Device\":[{\"id\":1}]", question))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Metadata", "Video", "Track", "Photo"})
    void sessionsAreReadUnderTheNamesOfOldServers(String name) throws IOException {
        List<?> sessions = ask(
                "\"size\":1,\"" + name + "\":[{\"sessionKey\":\"3\",\"title\":\"M\"}]",
                plex -> plex.sessions().active());

        assertThat(sessions)
                .extracting(session -> ((Session) session).sessionKey())
                .isEqualTo(List.of("3"));
    }

    @Test
    void sessionsOfSeveralKindsAreReadTogether() throws IOException {
        try (Demo demo = Demo.library()) {
            List<Session> usual = demo.plex().sessions().active();
            assertThat(usual).isNotEmpty();

            demo.server().quirks().always(Quirk.rowsByKind());

            assertThat(demo.plex().sessions().active())
                    .extracting(Session::sessionKey)
                    .containsExactlyInAnyOrderElementsOf(
                            usual.stream().map(Session::sessionKey).toList());
        }
    }

    @Test
    void itemsUnderTheNamesOfXmlAreReported() {
        try (Demo demo = Demo.library()) {
            demo.server().quirks().always(Quirk.rowsByKind());

            assertThatThrownBy(() -> demo.plex()
                            .libraries()
                            .items(MOVIES, ItemQuery.all())
                            .page(PageRequest.first(5)))
                    .isInstanceOf(PlexProtocolException.class);
        }
    }

    private static List<?> ask(String container, Question question) throws IOException {
        try (ScriptedServer server =
                        ScriptedServer.answering(ScriptedServer.json("{\"MediaContainer\":{" + container + "}}"));
                PlexClient plex = PlexClient.builder().server(server.uri()).build()) {
            return question.apply(plex);
        }
    }
}
