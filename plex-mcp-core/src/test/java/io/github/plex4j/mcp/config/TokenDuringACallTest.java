package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token file that is replaced or lost between two requests of one call. */
class TokenDuringACallTest {
    @TempDir
    private Path folder;

    private PlexTestServer server;
    private Path file;

    record Answer(int libraries) {}

    /** The change to the file between the two requests. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = PlexTestServer.start(DemoLibrary.create());
        file = Files.writeString(folder.resolve("token"), server.token());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileThatIsGoneIsToldLikeNoToken() {
        assertUnauthorized(askingTwice(() -> Files.delete(file)), "does not exist");
    }

    @Test
    void aFileThatIsEmptyIsToldLikeNoToken() {
        assertUnauthorized(askingTwice(() -> Files.writeString(file, "")), "has no token on its first line");
    }

    @Test
    void aFileThatBecomesAFolderIsReportedLikeAMissingToken() {
        assertUnauthorized(
                askingTwice(() -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }),
                "is a folder");
    }

    @Test
    void aTokenThatTheServerDoesNotKnowIsUnauthorized() {
        ToolResult result = askingTwice(() -> Files.writeString(file, "another-token"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED));
    }

    @Test
    void aTokenThatIsReplacedByOneTheServerKnowsIsUsed() {
        assertThat(askingTwice(() -> Files.writeString(file, server.sharedUserToken())))
                .isInstanceOf(Success.class);
        assertThat(server.requests().all())
                .extracting(request -> request.header("X-Plex-Token").orElse(""))
                .containsExactly(server.token(), server.sharedUserToken());
    }

    @Test
    void theClientItselfSaysTheSame() throws IOException {
        try (ContextFactory factory = factory(ToolCatalog.of(List.of()))) {
            var client = factory.client();
            Files.delete(file);

            assertThatThrownBy(() -> client.server().identity()).hasMessageContaining("does not exist");
        }
    }

    private void assertUnauthorized(ToolResult result, String problem) {
        assertThat(result).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED);
            assertThat(failure.message()).contains(file.toString(), problem);
            assertThat(failure.hint()).contains("PLEX_TOKEN_FILE");
        });
    }

    private ToolResult askingTwice(Change between) {
        Tool<NoInput, Answer> tool = Tool.named("ask_twice")
                .title("Asks twice")
                .description("Asks for the libraries, and again.")
                .toolset(new Toolset("library", true))
                .effect(Effect.READ)
                .output(Answer.class)
                .handler((input, context) -> {
                    var libraries = context.plex().libraries();
                    libraries.sections();
                    make(between);
                    return new Answer(libraries.sections().size());
                })
                .build();
        ToolCatalog catalog = ToolCatalog.of(List.of(tool));
        try (ContextFactory factory = factory(catalog);
                ToolInvoker invoker = new ToolInvoker(catalog, Redactor.none())) {
            return invoker.invoke("ask_twice", JsonNodeFactory.instance.objectNode(), factory.context());
        }
    }

    private static void make(Change change) {
        try {
            change.make();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private ContextFactory factory(ToolCatalog catalog) {
        Settings settings =
                Settings.of(Map.of("PLEX_URL", server.uri().toString(), "PLEX_TOKEN_FILE", file.toString()), Map.of());
        return new ContextFactory(settings, catalog, Surface.MCP, "plex-test", "1.0");
    }
}
