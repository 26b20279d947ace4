package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextFactoryTest {
    private static final ToolCatalog CATALOG = ToolCatalog.of(List.of(tool("get_it", true), tool("get_logs", false)));

    @TempDir
    Path folder;

    record Answer(String text) {}

    @Test
    void makesTheContextOfTheSettings() {
        ToolContext context = context(
                Surface.MCP,
                "PLEX_TIME_ZONE",
                "Asia/Tokyo",
                "PLEX_MCP_MAX_ANSWER_BYTES",
                "2000",
                "PLEX_MCP_CALL_SECONDS",
                "7",
                "PLEX_MCP_MODE",
                "read");

        assertThat(context.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(context.limits()).isEqualTo(new Limits(2_000, Optional.of(Duration.ofSeconds(7))));
        assertThat(context.policy().mode()).isEqualTo(Mode.READ);
        assertThat(context.program().name()).isEqualTo("plex-test");
        assertThat(context.program().toolsets()).containsExactly("library");
    }

    private record Answered() implements MemoryKey<String> {}

    @Test
    void aCallUsesAgainWhatTheCallBeforeItRemembered() {
        Settings settings = Settings.of(Map.of("PLEX_TOKEN", "none-of-this-is-asked"), Map.of());
        try (ContextFactory contexts = new ContextFactory(settings, CATALOG, Surface.MCP, "plex-test", "1")) {
            contexts.context().remember(new Answered(), "by the call before");

            assertThat(contexts.context().recall(new Answered())).contains("by the call before");
        }
    }

    @Test
    void hasDefaultToolsetsAndAnEndOfTimeOverMcp() {
        ToolContext context = context(Surface.MCP);

        assertThat(context.limits()).isEqualTo(Limits.ofMcp());
        assertThat(CATALOG.filter(context.policy()).names()).containsExactly("get_it");
    }

    @Test
    void hasAllToolsetsAndNoEndOfTimeAtATerminal() {
        ToolContext context = context(Surface.TERMINAL);

        assertThat(context.limits()).isEqualTo(new Limits(Limits.DEFAULT_MAX_ANSWER_BYTES, Optional.empty()));
        assertThat(CATALOG.filter(context.policy()).names()).containsExactly("get_it", "get_logs");
    }

    @Test
    void obeysSettingsAtATerminalToo() {
        ToolContext context = context(Surface.TERMINAL, "PLEX_MCP_CALL_SECONDS", "45", "PLEX_MCP_TOOLSETS", "library");

        assertThat(context.limits().callTime()).contains(Duration.ofSeconds(45));
        assertThat(CATALOG.filter(context.policy()).names()).containsExactly("get_it");
    }

    @Test
    void letsNoCallThroughWithWrongSettings() {
        ToolContext context = context(
                Surface.MCP, "PLEX_TIMEOUT_SECONDS", "soon", "PLEX_MCP_MODE", "all", "PLEX_MCP_TOOLSETS", "all");

        assertThat(context.policy().problem().orElseThrow())
                .contains("PLEX_TIMEOUT_SECONDS is \"soon\"", "PLEX_MCP_MODE is \"all\"");
        assertThat(CATALOG.filter(context.policy()).names()).containsExactly("get_it");
    }

    @Test
    void saysWhatToDoWithoutAToken() {
        ToolFailure failure = refused();

        assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED);
        assertThat(failure.getMessage()).isEqualTo("No Plex token is set.");
        assertThat(failure.hint()).contains("PLEX_TOKEN", "PLEX_TOKEN_FILE");
    }

    @Test
    @Tag("S-02")
    void doesNotRepeatATokenThatCannotBeUsed() {
        assertThat(refused("PLEX_TOKEN", "canary with spaces").getMessage())
                .startsWith("PLEX_TOKEN cannot be used. ")
                .doesNotContain("canary");
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path file = folder.resolve("token");

        assertThat(refused("PLEX_TOKEN_FILE", file.toString()).getMessage())
                .isEqualTo("The token file " + file + " does not exist.");
        assertThat(refused("PLEX_TOKEN_FILE", folder.toString()).getMessage())
                .isEqualTo("The token file " + folder + " is a folder.");
        assertThat(refused("PLEX_TOKEN_FILE", "\0").code()).isEqualTo(FailureCode.UNAUTHORIZED);
    }

    @Test
    @Tag("S-02")
    void namesAFileWithoutAToken() throws IOException {
        assertThat(refused("PLEX_TOKEN_FILE", file("\nsecond")).getMessage())
                .endsWith("has no token on its first line.");
        assertThat(refused("PLEX_TOKEN_FILE", file("canary with spaces")).getMessage())
                .contains("contains no token: ")
                .doesNotContain("canary");
        assertThat(refused("PLEX_TOKEN_FILE", file("x".repeat(4_097))).getMessage())
                .endsWith("is longer than 4096 bytes; it must contain only the token.");
    }

    @Test
    void makesOneClient() throws IOException {
        try (ContextFactory factory = factory(Surface.MCP, "PLEX_TOKEN_FILE", file(" the-first-token \n#comment\n"))) {
            assertThat(factory.context().plex()).isSameAs(factory.context().plex());
        }
    }

    @Test
    void makesNoClientAfterItsEnd() {
        ContextFactory factory = factory(Surface.MCP, "PLEX_TOKEN", "the-token");
        factory.close();

        assertThat(catchThrowableOfType(ToolFailure.class, factory::client).code())
                .isEqualTo(FailureCode.CANCELLED);
    }

    @Test
    @Tag("S-02")
    void redactsEveryTokenItEverRead() throws IOException {
        String file = file("the-first-token");
        try (ContextFactory factory = factory(Surface.MCP, "PLEX_TOKEN_FILE", file)) {
            factory.client();
            Files.writeString(Path.of(file), "the-second-token");
            factory.client();

            assertThat(factory.redactor().redact("the-first-token the-second-token"))
                    .isEqualTo("[redacted] [redacted]");
        }
    }

    @Test
    @Tag("S-02")
    void redactsTheTokenOfTheEnvironmentFromTheBeginning() {
        assertThat(factory(Surface.MCP, "PLEX_TOKEN", "the-token").redactor().redact("the-token"))
                .isEqualTo("[redacted]");
    }

    @Test
    void opensNoFileUntilATokenIsNeeded() {
        ToolContext context =
                context(Surface.MCP, "PLEX_TOKEN_FILE", folder.resolve("none").toString());

        assertThat(context.policy().problem()).isEmpty();
    }

    @Test
    void knowsWhetherOthersMayReadAFile() throws IOException {
        Path file = Path.of(file("the-token"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        boolean closed = TokenFile.isReadableByOthers(file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(closed).isFalse();
        assertThat(TokenFile.isReadableByOthers(file.toString())).isTrue();
        assertThat(TokenFile.isReadableByOthers(folder.resolve("none").toString()))
                .isFalse();
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "token", ""), text)
                .toString();
    }

    private static ToolFailure refused(String... environment) {
        try (ContextFactory factory = factory(Surface.MCP, environment)) {
            return catchThrowableOfType(
                    ToolFailure.class, () -> factory.context().plex());
        }
    }

    private static ToolContext context(Surface surface, String... environment) {
        return factory(surface, environment).context();
    }

    private static ContextFactory factory(Surface surface, String... environment) {
        Map<String, String> variables = new HashMap<>();
        for (int index = 0; index < environment.length; index += 2) {
            variables.put(environment[index], environment[index + 1]);
        }
        return new ContextFactory(Settings.of(variables, Map.of()), CATALOG, surface, "plex-test", "1.0");
    }

    private static Tool<NoInput, Answer> tool(String name, boolean onByDefault) {
        return Tool.named(name)
                .title("A title")
                .description("A description.")
                .toolset(new Toolset(onByDefault ? "library" : "admin", onByDefault))
                .effect(Effect.READ)
                .output(Answer.class)
                .handler((input, context) -> new Answer("x"))
                .build();
    }
}
