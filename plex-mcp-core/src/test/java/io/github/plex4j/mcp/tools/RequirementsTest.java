package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A requirement is declared exactly where a server refuses without it. */
class RequirementsTest {
    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void requiresTheOwnersTokenWhereAServerRefusesOneOfASharedUser(int status) {
        PlexTestServer.Builder server = demo().plexPass(true).ownerOnlyStatus(status);
        try (ToolBench bench = ToolBench.asSharedUser(server).changing()) {
            assertThat(refused(bench, FailureCode.FORBIDDEN))
                    .containsExactlyInAnyOrderElementsOf(
                            names(tool -> tool.requirements().contains(Requirements.OWNER)));
        }
    }

    @Test
    void requiresAPlexPassWhereAServerWithoutOneHasNoAnswer() {
        try (ToolBench bench = ToolBench.on(demo().plexPass(false)).changing()) {
            List<String> refused = new ArrayList<>(refused(bench, FailureCode.NOT_SUPPORTED));
            refused.addAll(refused(bench, FailureCode.FORBIDDEN));
            assertThat(refused)
                    .containsExactlyInAnyOrderElementsOf(
                            names(tool -> tool.requirements().contains(Requirements.PLEX_PASS)));
        }
    }

    @Test
    void namesTheOwnersTokenWhereAServerOnlyForbids() {
        try (ToolBench bench = ToolBench.asSharedUser(demo().ownerOnlyStatus(403))) {
            assertThat(bench.failure("get_users", "{}").hint())
                    .isEqualTo("Use the token of the account that owns the server.");
        }
    }

    @Test
    void knowsThatASharedUserDoesNotOwnTheServer() {
        try (ToolBench bench = ToolBench.asSharedUser(demo())) {
            assertThat(Requirements.OWNER.isUnmet()).accepts(bench.context());
        }
    }

    @Test
    void knowsThatTheOwnerOwnsTheServer() {
        try (ToolBench bench = ToolBench.demo()) {
            assertThat(Requirements.OWNER.isUnmet()).rejects(bench.context());
        }
    }

    @Test
    void knowsAServerWithoutAPlexPass() {
        try (ToolBench bench = ToolBench.on(demo().plexPass(false))) {
            assertThat(Requirements.PLEX_PASS.isUnmet()).accepts(bench.context());
        }
    }

    @Test
    void knowsAServerWithAPlexPass() {
        try (ToolBench bench = ToolBench.demo()) {
            assertThat(Requirements.PLEX_PASS.isUnmet()).rejects(bench.context());
        }
    }

    private static PlexTestServer.Builder demo() {
        return PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK));
    }

    /** The tools whose call fails so when it names no user, which is what only an owner can do with some tools. */
    private static List<String> refused(ToolBench bench, FailureCode code) {
        List<String> refused = new ArrayList<>();
        for (SampleCall call : Samples.ofEveryTool()) {
            ObjectNode arguments = call.arguments().deepCopy();
            arguments.remove("user");
            ToolResult result = bench.invoker.invoke(call.tool().name(), arguments, bench.context());
            if (result instanceof Failure failure && failure.code() == code) {
                refused.add(call.tool().name());
            }
        }
        return refused;
    }

    private static List<String> names(Predicate<Tool<?, ?>> chosen) {
        return PlexTools.catalog().tools().stream()
                .filter(chosen)
                .<String>map(Tool::name)
                .toList();
    }
}
