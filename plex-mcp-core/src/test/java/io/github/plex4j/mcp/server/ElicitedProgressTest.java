package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** One call, and so one progress token, with a question to the user in between. */
@Timeout(60)
class ElicitedProgressTest {
    /** So that no report is left out because it follows the one before too closely. */
    private static final Duration ANSWER_TIME = Duration.ofMillis(150);

    private final ToolCatalog catalog = ToolCatalog.of(List.of(Tool.named("clear_shelf")
            .title("Clear a shelf")
            .description("Removes all.")
            .toolset(Samples.LIBRARY)
            .effect(Effect.DESTRUCTIVE)
            .output(Cleared.class)
            .preview((input, context) -> {
                context.progress().report(1000, 1000.0, "reading");
                return new Target("Top shelf", "shelf", 1000);
            })
            .handler((input, context) -> new Cleared(1000))
            .build()));
    private final ToolInvoker invoker = new ToolInvoker(catalog, Redactor.none());
    private final ToolContext context = ToolContext.builder()
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .build();
    private final SdkJsonMapper mapper = new SdkJsonMapper(new JsonMapper());
    private final LoopTransport transport = new LoopTransport(mapper);

    record Cleared(int removed) {}

    @BeforeEach
    void start() throws InterruptedException {
        McpToolAdapter adapter = new McpToolAdapter(catalog, invoker, () -> context);
        assertThat(PlexMcpServer.build(
                        transport,
                        mapper,
                        adapter.specifications(),
                        context.program(),
                        Instructions.of(catalog, catalog)))
                .isNotNull();
        transport.shakeHands(Map.of("elicitation", Map.of()));
    }

    @AfterEach
    void stop() {
        invoker.close();
    }

    @Test
    void goesOnRisingAfterTheYesOfTheUser() throws Exception {
        transport.request(
                "tools/call",
                Map.of("name", "clear_shelf", "_meta", Map.of("progressToken", "t")),
                (method, params) -> Mono.delay(ANSWER_TIME)
                        .map(ignored -> Samples.json("{'action': 'accept', 'content': {'confirm': true}}")));

        assertThat(((JSONRPCNotification) transport.next()).params())
                .isEqualTo(new ProgressNotification("t", 1000.0, 1000.0, "reading", null));
        assertThat(((JSONRPCNotification) transport.next()).params())
                .isEqualTo(new ProgressNotification("t", 2000.0, 2000.0, "reading", null));
        assertThat(((CallToolResult) LoopTransport.result(transport.next())).isError())
                .isFalse();
    }
}
