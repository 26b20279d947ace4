package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.docs.ConfigurationDocs;
import io.github.plex4j.mcp.docs.SampleCalls;
import io.github.plex4j.mcp.docs.ToolDocs;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GeneratedDocumentsTest {
    @Test
    void theReferenceOfTheToolsIsUpToDate() throws IOException {
        ToolCatalog catalog = PlexTools.catalog();
        GeneratedFile.requireUpToDate("docs/tools.md", ToolDocs.markdown(catalog, SampleCalls.of(catalog)));
    }

    @Test
    void theReferenceOfTheSettingsIsUpToDate() throws IOException {
        GeneratedFile.requireUpToDate("docs/configuration.md", ConfigurationDocs.markdown(PlexTools.catalog()));
    }

    @Test
    void filesAreWrittenOnlyWhenTheBuildWasAskedTo() {
        assertThat(GeneratedFile.isUpdate("")).isFalse();
        assertThat(GeneratedFile.isUpdate("true")).isTrue();
        assertThat(GeneratedFile.isUpdate("${snapshots.update}")).isFalse();
        assertThat(GeneratedFile.isUpdate("false")).isFalse();
        assertThat(GeneratedFile.isUpdate(null)).isFalse();
    }
}
