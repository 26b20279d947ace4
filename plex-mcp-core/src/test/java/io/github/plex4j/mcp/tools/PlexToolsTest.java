package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.JsonSchemas;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolSnapshots;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for the whole catalogue. */
class PlexToolsTest {
    private static final int WITHOUT_ANSWERS = 22 * 1024;
    private static final int WITH_ANSWERS = 3 * WITHOUT_ANSWERS;

    private final List<Tool<?, ?>> tools = PlexTools.catalog().tools();

    @Test
    void eachToolLooksAsItWasReviewed() {
        assertThat(ToolSnapshots.in(Path.of("src/test/resources/tools")).differences(PlexTools.catalog()))
                .isEmpty();
    }

    @Test
    void theCatalogueHoldsTheReadingToolsOfTheContract() {
        assertThat(tools.stream().map(Tool::name))
                .containsExactlyInAnyOrder(
                        "get_libraries",
                        "get_library_items",
                        "get_filter_values",
                        "get_media_details",
                        "get_children",
                        "get_recently_added",
                        "get_on_deck",
                        "get_library_stats",
                        "get_growth",
                        "get_image",
                        "export_library",
                        "search_media",
                        "find_by_external_id",
                        "get_similar",
                        "get_related",
                        "get_random_items",
                        "get_recommendations",
                        "get_active_sessions",
                        "get_server_info",
                        "get_activities",
                        "get_users",
                        "get_watch_history",
                        "get_recently_watched",
                        "get_watch_state",
                        "get_watch_stats",
                        "get_user_stats",
                        "get_popular_content",
                        "get_fully_watched",
                        "get_server_usage",
                        "find_stale",
                        "get_playlists",
                        "get_playlist_items",
                        "get_collections",
                        "find_duplicates",
                        "find_unmatched",
                        "find_missing_subtitles",
                        "find_missing_episodes",
                        "find_low_quality",
                        "find_largest");
    }

    @Test
    void allToolsReadAndOneWritesAFile() {
        assertThat(tools)
                .allMatch(
                        tool -> tool.effect() == (tool.name().equals("export_library") ? Effect.EXPORT : Effect.READ));
    }

    @Test
    void schemasAreValidAndHaveNoCombinatorsAtTheTop() {
        JsonSchemas schemas = new JsonSchemas();
        for (Tool<?, ?> tool : tools) {
            assertThat(schemas.problemsOfSchema(tool.inputSchema()))
                    .as(tool.name())
                    .isEmpty();
            assertThat(schemas.problemsOfSchema(tool.outputSchema()))
                    .as(tool.name())
                    .isEmpty();
            assertThat(tool.inputSchema().fieldNames())
                    .toIterable()
                    .as(tool.name())
                    .doesNotContain("oneOf", "anyOf", "allOf");
        }
    }

    @Test
    void answersFitTheirSchemas() {
        JsonSchemas schemas = new JsonSchemas();
        try (ToolBench bench = ToolBench.demo()) {
            for (Tool<?, ?> tool : tools) {
                JsonNode answer = bench.call(tool.name(), EveryTool.arguments(tool.name()));

                assertThat(schemas.problemsOfValue(tool.outputSchema(), answer))
                        .as(tool.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatAModelReadsStaysSmall() {
        int read = 0;
        int all = 0;
        for (Tool<?, ?> tool : PlexTools.catalog().filter(ToolPolicy.readOnly()).tools()) {
            int inputs = bytes(tool.name()) + bytes(tool.description()) + bytes(tool.inputSchema());
            read += inputs;
            all += inputs + bytes(tool.outputSchema());
        }
        assertThat(read).isLessThan(WITHOUT_ANSWERS);
        assertThat(all).isLessThan(WITH_ANSWERS);
    }

    @Test
    @Tag("S-01")
    void noToolTakesAToken() {
        assertThat(tools.stream().flatMap(tool -> tool.arguments().stream()).map(Argument::name))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("token"));
    }

    @Test
    @Tag("S-09")
    void everyNumberHasBounds() {
        for (Tool<?, ?> tool : tools) {
            assertThat(tool.arguments())
                    .as(tool.name())
                    .filteredOn(argument -> argument.type() == ArgumentType.INTEGER
                            || argument.type() == ArgumentType.LONG
                            || argument.type() == ArgumentType.NUMBER)
                    .allMatch(argument -> argument.min() >= 0);
        }
    }

    private static int bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
