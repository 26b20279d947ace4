package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tools that write a file are there only where there is a folder for it. */
class ExportPolicyTest {
    private static final Path FOLDER = Path.of("exports");
    private static final Tool<?, ?> READING = Samples.of("get_it", Samples.LIBRARY, Effect.READ);
    private static final Tool<?, ?> EXPORTING = Samples.of("export_it", Samples.LIBRARY, Effect.EXPORT);
    private static final ToolCatalog CATALOG = ToolCatalog.of(List.of(READING, EXPORTING));

    @Test
    @Tag("S-14")
    void withoutAFolderTheToolIsAbsentInEveryMode() {
        for (Mode mode : Mode.values()) {
            ToolPolicy policy = ToolPolicy.of(mode, ToolsetChoice.ofAll(), Set.of());
            assertThat(CATALOG.filter(policy).names()).containsExactly("get_it");
        }
    }

    @Test
    void aCallWithoutAFolderIsRefusedWithWhatToSet() {
        Failure failure = ToolPolicy.readOnly().refusal(EXPORTING).orElseThrow();

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains("export_it", "no folder");
        assertThat(failure.hint()).contains("PLEX_MCP_EXPORT_DIR", "--export-dir");
        assertThat(ToolPolicy.readOnly().refusal(READING)).isEmpty();
    }

    @Test
    void withAFolderTheToolIsThereInTheReadMode() {
        ToolPolicy policy = ToolPolicy.readOnly().exportingTo(FOLDER);

        assertThat(CATALOG.filter(policy).names()).containsExactly("get_it", "export_it");
        assertThat(policy.refusal(EXPORTING)).isEmpty();
        assertThat(policy.exportFolder()).contains(FOLDER);
        assertThat(policy.mode()).isEqualTo(Mode.READ);
    }

    @Test
    void aFolderWidensNothingElse() {
        ToolPolicy excluding = ToolPolicy.of(Mode.READ, ToolsetChoice.ofDefault(), Set.of("export_it"));
        ToolPolicy invalid = ToolPolicy.invalid("PLEX_MCP_MODE is wrong.");

        assertThat(excluding.exportingTo(FOLDER).shows(EXPORTING)).isFalse();
        assertThat(invalid.exportingTo(FOLDER).refusal(EXPORTING).orElseThrow().message())
                .isEqualTo("PLEX_MCP_MODE is wrong.");
    }

    @Test
    void aContextHasTheFolderOfItsPolicy() {
        ToolContext context = ToolContext.builder()
                .policy(ToolPolicy.readOnly().exportingTo(FOLDER))
                .build();

        assertThat(context.exportFolder()).contains(FOLDER);
        assertThat(ToolContext.builder().build().exportFolder()).isEmpty();
    }
}
