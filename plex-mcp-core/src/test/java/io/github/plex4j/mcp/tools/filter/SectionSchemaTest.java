package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Servers name a field by the type it belongs to where an item has more than one of the name. */
class SectionSchemaTest {
    private PlexTestServer server;
    private PlexClient client;

    @BeforeEach
    void start() {
        server = PlexTestServer.start(DemoLibrary.create());
        client = PlexClient.builder()
                .server(server.uri())
                .token(PlexToken.of(server.token()))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    /** The schema from a server whose items of this type have these fields. */
    private SectionSchema schema(MediaType type, MediaType described, String... fields) {
        String listed = Arrays.stream(fields)
                .map(field -> "{'key':'" + field + "','type':'tag'}")
                .collect(Collectors.joining(","));
        String answer = "{'MediaContainer':{'Meta':{'Type':[{'type':'" + described + "','Field':[" + listed + "]}],"
                + "'FieldType':[{'type':'tag','Operator':[{'key':'='},{'key':'!='}]}]}}}";
        server.faults().clear();
        server.faults()
                .always(Fault.status(200, answer.replace('\'', '"'), Map.of("Content-Type", "application/json")));
        ToolContext context = ToolContext.builder().plex(() -> client).build();
        return SectionSchema.ask(context, SectionKey.of("1"), type);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "GENRE",
                "MOOD",
                "STYLE",
                "STUDIO",
                "NETWORK",
                "COUNTRY",
                "CONTENT_RATING",
                "ACTOR",
                "COLLECTION",
                "LABEL"
            })
    void whatAShowHasIsAskedOfItForItsEpisodes(FilterName name) {
        String field = "show." + name.plexNames().get(0);

        assertThat(schema(MediaType.EPISODE, MediaType.EPISODE, field).find(name))
                .get()
                .returns(field, PlexField::name)
                .returns(MediaType.SHOW, found -> found.valuesOf(MediaType.EPISODE));
    }

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "YEAR", "DIRECTOR", "UNWATCHED", "ADDED_SINCE"})
    void whatAnEpisodeHasItselfIsNotAskedOfItsShow(FilterName name) {
        SectionSchema schema = schema(
                MediaType.EPISODE, MediaType.EPISODE, "show." + name.plexNames().get(0));

        assertThat(schema.find(name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GENRE", "MOOD", "STYLE", "YEAR", "YEAR_FROM", "YEAR_TO", "DECADE"})
    void whatAnAlbumHasIsAskedOfItForItsTracks(FilterName name) {
        String field = name.plexNames().get(0);

        assertThat(schema(MediaType.TRACK, MediaType.ALBUM, field).find(name))
                .get()
                .returns("album." + field, PlexField::name);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GENRE", "MOOD", "STYLE", "YEAR", "YEAR_FROM", "YEAR_TO", "DECADE", "SHOW", "FILE"},
            mode = Mode.EXCLUDE)
    void nothingElseIs(FilterName name) {
        String field = name.plexNames().get(0);

        assertThat(schema(MediaType.TRACK, MediaType.ALBUM, field).find(name)).isEmpty();
    }

    @Test
    void thePlainNameIsMeantBeforeOnesWithAScope() {
        assertThat(schema(MediaType.EPISODE, MediaType.EPISODE, "show.genre", "episode.genre", "genre")
                        .find(FilterName.GENRE))
                .get()
                .returns("genre", PlexField::name);
        assertThat(schema(MediaType.EPISODE, MediaType.EPISODE, "show.genre", "episode.genre")
                        .find(FilterName.GENRE))
                .get()
                .returns("episode.genre", PlexField::name);
    }

    @Test
    void aFieldOffersTheOperatorsOfItsKind() {
        PlexField genre = schema(MediaType.MOVIE, MediaType.MOVIE, "genre")
                .find(FilterName.GENRE)
                .orElseThrow();

        assertThat(genre.operators()).isEqualTo(List.of("=", "!="));
        assertThat(genre.offers(Operator.IS_NOT)).isTrue();
        assertThat(genre.offers(Operator.GREATER)).isFalse();
    }

    @Test
    void aTypeTheServerDoesNotDescribeHasNoFilters() {
        assertThat(schema(MediaType.MOVIE, MediaType.SHOW, "genre").find(FilterName.GENRE))
                .isEmpty();
    }

    /** No server was seen that filters by them, so rows are compared. */
    @ParameterizedTest
    @EnumSource(names = {"SHOW", "FILE"})
    void whatPlexHasNoFilterForIsNeverAskedOfIt(FilterName name) {
        assertThat(schema(MediaType.EPISODE, MediaType.EPISODE, name.argument()).find(name))
                .isEmpty();
    }
}
