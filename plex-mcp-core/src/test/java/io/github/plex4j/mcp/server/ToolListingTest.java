package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolListingTest {
    private static final Path PREPARED =
            Path.of("src/main/resources/io/github/plex4j/mcp/server", PreparedDescriptions.RESOURCE);

    @Test
    void theDescriptionsAreThoseOfTheCatalogue() throws IOException {
        String wanted = PreparedDescriptions.text(PlexTools.catalog());
        if ("true".equals(System.getProperty("snapshots.update"))) {
            Files.writeString(PREPARED, wanted);
        }
        assertThat(Files.readString(PREPARED))
                .as("%s is out of date; write it with: mvn verify -Dsnapshots.update", PREPARED)
                .isEqualTo(wanted);
    }

    @Test
    void everyToolOfTheCatalogueIsPrepared() {
        PreparedDescriptions prepared = PreparedDescriptions.read();
        ToolDescriptions descriptions = new ToolDescriptions(PlexTools.catalog());
        assertThat(PlexTools.catalog().tools())
                .allSatisfy(tool -> assertThat(prepared.of(tool, name -> true))
                        .hasValueSatisfying(
                                bytes -> assertThat(bytes).asString().isEqualTo(descriptions.json(tool))));
    }

    @Test
    void describesAToolThatIsNotPrepared() throws IOException {
        Tool<?, ?> own = Samples.of("get_libraries", Samples.LIBRARY, Effect.READ);
        String json = new String(new ToolListing(ToolCatalog.of(List.of(own))).json(), StandardCharsets.UTF_8);
        assertThat(ToolJson.parse(json).path(0).path("description").asText()).isEqualTo("A description.");
        assertThat(ToolJson.parse(json).path(0).path("inputSchema")).isEqualTo(own.inputSchema());
    }

    @Test
    void everyToolListedAloneIsDescribed() throws IOException {
        for (Tool<?, ?> tool : PlexTools.catalog().tools()) {
            assertThat(listed(tool).path(0).path("description").asText())
                    .as(tool.name())
                    .isNotBlank();
        }
    }

    @Test
    void theFirstToolThatIsListedDescribesWhatToolsShare() throws IOException {
        JsonNode random =
                listed(tool("get_random_items"), tool("export_library")).path(0);
        assertThat(random.at("/inputSchema/properties/genre/description").asText())
                .startsWith("A|B either");
        assertThat(random.at("/outputSchema/properties/items/items/properties/season")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void theOthersPointToTheFirst() throws IOException {
        JsonNode similar = listed(tool("get_random_items"), tool("get_similar")).path(1);
        assertThat(similar.at("/outputSchema/properties/items/items/description")
                        .asText())
                .isEqualTo("fields as in get_random_items");
    }

    private static Tool<?, ?> tool(String name) {
        return PlexTools.catalog().find(name).orElseThrow();
    }

    private static JsonNode listed(Tool<?, ?>... tools) throws IOException {
        return ToolJson.parse(
                new String(new ToolListing(ToolCatalog.of(List.of(tools))).json(), StandardCharsets.UTF_8));
    }
}
