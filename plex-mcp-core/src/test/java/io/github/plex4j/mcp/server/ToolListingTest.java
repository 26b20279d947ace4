package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ToolListingTest {
    private static final Path PREPARED =
            Path.of("src/main/resources/io/github/plex4j/mcp/server", PreparedDescriptions.RESOURCE);

    @Test
    void theDescriptionsAreThoseOfTheCatalogue() throws IOException {
        String wanted = PlexTools.catalog().tools().stream()
                .map(PreparedDescriptions::line)
                .collect(Collectors.joining());
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
        assertThat(PlexTools.catalog().tools())
                .allSatisfy(tool -> assertThat(prepared.of(tool)).contains(ToolListing.description(tool)));
    }

    @Test
    void describesAToolThatIsNotPrepared() throws IOException {
        Tool<?, ?> own = Samples.of("get_libraries", Samples.LIBRARY, Effect.READ);
        String json = new ToolListing(ToolCatalog.of(List.of(own))).json();
        assertThat(ToolJson.parse(json).path(0).path("description").asText()).isEqualTo("A description.");
        assertThat(ToolJson.parse(json).path(0).path("inputSchema")).isEqualTo(own.inputSchema());
    }
}
