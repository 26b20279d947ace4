package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolPolicyTest {
    private static final ToolCatalog CATALOG = ToolCatalog.of(List.of(
            Samples.of("get_libraries", Samples.LIBRARY, Effect.READ),
            Samples.of("create_playlist", Samples.LIBRARY, Effect.WRITE),
            Samples.of("get_logs", Samples.ADMIN, Effect.READ)));

    @ParameterizedTest
    @CsvSource({
        "'', get_libraries",
        "default, get_libraries",
        "all, get_libraries get_logs",
        "admin, get_logs",
        "'default, admin', get_libraries get_logs",
        "' library ,', get_libraries"
    })
    void turnsToolsetsOn(String toolsets, String expected) {
        ToolPolicy policy = ToolPolicy.parse("read", toolsets, "", CATALOG);

        assertThat(CATALOG.filter(policy).names()).containsExactly(expected.split(" ", -1));
        assertThat(policy.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WRITE | all          | ''           | PLEX_MCP_MODE is "WRITE"; it must be one of read, write, admin.
        read  | all,players  | ''           | PLEX_MCP_TOOLSETS names "players"; there are library, admin, and default and all.
        admin | all          | get_library  | PLEX_MCP_EXCLUDE_TOOLS names "get_library", which is not a tool.
        """)
    void neverWidensWhatCannotBeRead(String mode, String toolsets, String excluded, String problem) {
        ToolPolicy policy = ToolPolicy.parse(mode, toolsets, excluded, CATALOG);

        assertThat(policy.problem().orElseThrow()).startsWith(problem);
        assertThat(CATALOG.filter(policy).names()).containsExactly("get_libraries");
        assertThat(policy.mode()).isEqualTo(Mode.READ);
        assertThat(policy.refusal(tool("get_libraries"))).map(Failure::message).isEqualTo(policy.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "admin"})
    void refusesAModeThatChangesWhereNoToolDoes(String mode) {
        ToolCatalog reading = ToolCatalog.of(List.of(tool("get_libraries")));
        ToolPolicy policy = ToolPolicy.parse(mode, "", "", reading);

        assertThat(policy.mode()).isEqualTo(Mode.READ);
        assertThat(policy.refusal(tool("get_libraries")))
                .map(Failure::message)
                .contains("PLEX_MCP_MODE is \"" + mode
                        + "\"; no tool of this version changes anything in Plex, so read is the only mode.");
        assertThat(ToolPolicy.parse("read", "", "", reading).problem()).isEmpty();
    }

    @Test
    void saysWhichModeIsNeeded() {
        Failure failure = refusal(ToolPolicy.readOnly(), "create_playlist");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.in(Wording.ofPrograms()).message())
                .isEqualTo("create_playlist needs mode write; this program runs in mode read.");
        assertThat(failure.in(Wording.ofPrograms()).hint())
                .isEqualTo("The owner of this program can start it with PLEX_MCP_MODE=write.");
    }

    @Test
    void saysWhichToolsetIsOff() {
        assertThat(refusal(ToolPolicy.readOnly(), "get_logs").hint()).contains("PLEX_MCP_TOOLSETS");
    }

    @Test
    void saysWhatIsExcluded() {
        ToolPolicy policy = ToolPolicy.parse("read", "all", "get_logs", CATALOG);

        assertThat(refusal(policy, "get_logs").hint()).contains("PLEX_MCP_EXCLUDE_TOOLS");
    }

    @Test
    void namesTheToolsetsThatAreOn() {
        assertThat(ToolPolicy.readOnly().toolsetsOf(CATALOG)).containsExactly("library");
        assertThat(ToolPolicy.of(Mode.READ, ToolsetChoice.ofAll(), Set.of()).toolsetsOf(CATALOG))
                .containsExactly("library", "admin");
    }

    private static Failure refusal(ToolPolicy policy, String name) {
        return policy.refusal(tool(name)).orElseThrow();
    }

    private static Tool<?, ?> tool(String name) {
        Optional<Tool<?, ?>> tool = CATALOG.find(name);
        return tool.orElseThrow();
    }
}
