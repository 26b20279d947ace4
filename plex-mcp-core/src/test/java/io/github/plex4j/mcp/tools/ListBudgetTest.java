package io.github.plex4j.mcp.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.server.ToolListing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The size of the list of tools in each mode; both eras of MCP answer with these bytes. */
class ListBudgetTest {
    private static final int KILOBYTE = 1024;
    private static final Pattern NAME = Pattern.compile("[a-z]+_[a-z_]+");
    private static final List<String> ALL = PlexTools.catalog().names();

    @ParameterizedTest
    @CsvSource({"READ, default, 24", "READ, all, 28", "WRITE, default, 28", "WRITE, all, 36", "ADMIN, all, 40"})
    void aModelReadsFewBytes(Mode mode, String toolsets, int kilobytes) throws IOException {
        int bytes = 0;
        for (JsonNode tool : listed(mode, toolsets)) {
            bytes += bytes(tool.path("name")) + bytes(tool.path("description")) + bytes(tool.path("inputSchema"));
        }
        assertThat(bytes).isBetween(KILOBYTE, kilobytes * KILOBYTE);
    }

    @ParameterizedTest
    @CsvSource({"READ, 110", "WRITE, 160", "ADMIN, 185"})
    void aClientReadsFewBytes(Mode mode, int kilobytes) throws IOException {
        assertThat(bytes(listed(mode, "all"))).isBetween(KILOBYTE, kilobytes * KILOBYTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "library",
                "search",
                "sessions",
                "history",
                "playlists",
                "collections",
                "watchlist",
                "hygiene"
            })
    void aDescriptionPointsToListedTools(String toolsets) throws IOException {
        JsonNode tools = listed(Mode.READ, toolsets);
        List<String> names = tools.findValuesAsText("name");
        for (JsonNode tool : tools) {
            Stream<String> named = NAME.matcher(tool.toString()).results().map(MatchResult::group);
            assertThat(named.filter(ALL::contains))
                    .as(tool.path("name").asText())
                    .isSubsetOf(names);
        }
    }

    private static JsonNode listed(Mode mode, String toolsets) throws IOException {
        ToolsetChoice choice = switch (toolsets) {
            case "all" -> ToolsetChoice.ofAll();
            case "default" -> ToolsetChoice.ofDefault();
            default -> ToolsetChoice.ofNames(Set.of(toolsets));
        };
        ToolPolicy policy = ToolPolicy.of(mode, choice, Set.of()).exportingTo(Path.of("exports"));
        return new ObjectMapper().readTree(new ToolListing(PlexTools.catalog().filter(policy)).json());
    }

    private static int bytes(JsonNode node) {
        return node.toString().getBytes(UTF_8).length;
    }
}
