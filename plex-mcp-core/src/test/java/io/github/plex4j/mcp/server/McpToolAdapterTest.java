package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolBuilder;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.call.CapturedLog;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;

@Timeout(60)
class McpToolAdapterTest {

    private static final Toolset TOOLSET = new Toolset("library", true);

    private final ObjectMapper json = new JsonMapper();
    private final CompletableFuture<String> interrupted = new CompletableFuture<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final ToolCatalog catalog = ToolCatalog.of(List.of(
            tool(Tool.named("zebra").input(Text.class).output(Said.class), Effect.READ)
                    .handler((input, context) -> new Said(input.text()))
                    .build(),
            tool(Tool.named("missing").output(Said.class), Effect.READ)
                    .handler((input, context) -> {
                        throw ToolFailure.notFound("There is no such item.", "Search for it.");
                    })
                    .build(),
            tool(Tool.named("broken").output(Said.class), Effect.READ)
                    .handler((input, context) -> {
                        throw new IllegalStateException("a secret of this process");
                    })
                    .build(),
            tool(Tool.named("walk").output(Said.class), Effect.READ)
                    .handler((input, context) -> {
                        context.progress().report(1, 2.0, "half way");
                        return new Said("there");
                    })
                    .build(),
            tool(Tool.named("stall").output(Said.class), Effect.READ)
                    .handler((input, context) -> {
                        started.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException exception) {
                            interrupted.complete("interrupted");
                            throw exception;
                        }
                        return new Said("never");
                    })
                    .build(),
            tool(Tool.named("apply"), Effect.WRITE)
                    .output(Said.class)
                    .handler((input, context) -> new Said("changed"))
                    .build()));
    private final ToolInvoker invoker = new ToolInvoker(catalog, Redactor.none());
    private final ToolContext context = ToolContext.builder().build();
    private final SdkJsonMapper mapper = new SdkJsonMapper(json);
    private final LoopTransport transport = new LoopTransport(mapper);

    record Text(
            @Arg(description = "What to say.", required = true)
            String text) {}

    record Said(String text) {}

    @BeforeEach
    void start() throws InterruptedException {
        McpToolAdapter adapter = new McpToolAdapter(catalog.filter(ToolPolicy.readOnly()), invoker, () -> context);
        assertThat(PlexMcpServer.build(
                        transport,
                        mapper,
                        adapter.specifications(),
                        context.program(),
                        Instructions.of(catalog, catalog)))
                .isNotNull();
        transport.shakeHands();
    }

    @AfterEach
    void stop() {
        invoker.close();
    }

    @Test
    void listsTheToolsOfThePolicyInTheOrderOfTheCatalogue() throws Exception {
        transport.request("tools/list", Map.of());
        ListToolsResult list = (ListToolsResult) LoopTransport.result(transport.next());
        assertThat(list.tools())
                .extracting(io.modelcontextprotocol.spec.McpSchema.Tool::name)
                .containsExactly("zebra", "missing", "broken", "walk", "stall");
        JsonNode first = json.readTree(mapper.writeValueAsString(list.tools().get(0)));
        assertThat(first.path("inputSchema"))
                .isEqualTo(catalog.find("zebra").orElseThrow().inputSchema());
        assertThat(first.path("outputSchema"))
                .isEqualTo(catalog.find("zebra").orElseThrow().outputSchema());
        assertThat(first.path("annotations").toString())
                .isEqualTo("{\"title\":\"A tool\",\"readOnlyHint\":true,\"destructiveHint\":false,"
                        + "\"idempotentHint\":true,\"openWorldHint\":true}");
    }

    @Test
    void answersWithStructureAndItsTextTheSame() throws Exception {
        CallToolResult result = call("zebra", Map.of("text", "Léon \"uncut\""));
        assertThat(result.isError()).isFalse();
        assertThat(textOf(result)).isEqualTo("{\"text\":\"Léon \\\"uncut\\\"\"}");
        assertThat(result.structuredContent()).isEqualTo(json.readTree(textOf(result)));
    }

    @Test
    void answersAFailureWithCodeMessageAndHintAlone() throws Exception {
        CallToolResult result = call("missing", Map.of());
        assertThat(result.isError()).isTrue();
        assertThat(result.structuredContent()).isNull();
        assertThat(textOf(result))
                .isEqualTo(
                        "{\"code\":\"not_found\",\"message\":\"There is no such item.\",\"hint\":\"Search for it.\"}");
    }

    @Test
    void refusesArgumentsThatDoNotFit() throws Exception {
        CallToolResult result = call("zebra", Map.of("text", 5, "more", true));
        assertThat(result.isError()).isTrue();
        assertThat(textOf(result)).contains("invalid_input");
    }

    @Test
    @Tag("S-12")
    void tellsNothingOfAnException() throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            CallToolResult result = call("broken", Map.of());
            assertThat(result.isError()).isTrue();
            assertThat(textOf(result))
                    .contains("internal")
                    .doesNotContain("secret")
                    .doesNotContain("Exception");
            assertThat(log.text()).contains("broken failed");
        }
    }

    @Test
    void reportsProgressToAClientThatAskedAndThenAnswers() throws Exception {
        transport.request("tools/call", Map.of("name", "walk", "_meta", Map.of("progressToken", "t")));
        JSONRPCNotification report = (JSONRPCNotification) transport.next();
        assertThat(report.params()).isEqualTo(new ProgressNotification("t", 1.0, 2.0, "half way", null));
        assertThat(((CallToolResult) LoopTransport.result(transport.next())).isError())
                .isFalse();
    }

    @Test
    @Tag("S-10")
    void interruptsTheToolWhenTheCallIsCancelledAndAnswersNothing() throws Exception {
        Disposable call = transport.request("tools/call", Map.of("name", "stall"));
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        call.dispose();
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(transport.isSilent()).isTrue();
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) throws InterruptedException {
        transport.request("tools/call", Map.of("name", tool, "arguments", arguments));
        return (CallToolResult) LoopTransport.result(transport.next());
    }

    private static String textOf(CallToolResult result) {
        assertThat(result.content()).hasSize(1);
        return ((TextContent) result.content().get(0)).text();
    }

    private static <I extends Record, O extends Record> ToolBuilder<I, O> tool(
            ToolBuilder<I, O> builder, Effect effect) {
        return builder.title("A tool").description("Does it.").toolset(TOOLSET).effect(effect);
    }
}
