package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.server.SdkJsonMapper;
import io.github.plex4j.mcp.server.ToolListing;
import io.github.plex4j.mcp.server.modern.ModernServer;
import io.github.plex4j.mcp.server.modern.RequestManager;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** A server of the older revisions with tools that wait, fail and break, and a client at its other end. */
@Timeout(120)
abstract class WaitingServer {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    final CompletableFuture<Void> served = new CompletableFuture<>();
    final AtomicInteger handshakes = new AtomicInteger();
    final CompletableFuture<String> interrupted = new CompletableFuture<>();
    private final ToolInvoker invoker = new ToolInvoker(TestTools.catalog(), Redactor.none());
    final CountDownLatch release = new CountDownLatch(1);
    final CompletableFuture<String> toolThread = new CompletableFuture<>();
    LineClient client = new LineClient(System.err, new java.io.ByteArrayInputStream(new byte[0]));

    @BeforeEach
    void start() throws IOException {
        Pipe toServer = Pipe.open();
        Pipe fromServer = Pipe.open();
        ObjectMapper mapper = StdioJson.mapper();
        List<AsyncToolSpecification> tools = List.of(
                tool("echo", arguments -> String.valueOf(arguments.get("text"))),
                tool("wait", arguments -> waitForRelease()),
                tool("fail", arguments -> {
                    throw new IllegalStateException("a secret of this process");
                }));
        AsyncToolSpecification breaking = AsyncToolSpecification.builder()
                .tool(McpSchema.Tool.builder("break", Map.of("type", "object")).build())
                .callHandler((exchange, request) -> {
                    throw new NoClassDefFoundError("a class that is gone");
                })
                .build();
        StdioServer server = new StdioServer(
                mapper,
                Channels.newInputStream(toServer.source()),
                Channels.newOutputStream(fromServer.sink()),
                PATIENCE);
        client =
                new LineClient(Channels.newOutputStream(toServer.sink()), Channels.newInputStream(fromServer.source()));
        Future<?> serving = executor.submit(() -> {
            try {
                server.serve(connection -> router(connection, mapper, tools, breaking));
                served.complete(null);
            } catch (InterruptedException exception) {
                served.completeExceptionally(exception);
            } finally {
                fromServer.sink().close();
            }
            return null;
        });
        assertThat(serving).isNotNull();
    }

    private EraRouter router(
            Connection connection,
            ObjectMapper mapper,
            List<AsyncToolSpecification> tools,
            AsyncToolSpecification breaking) {
        ToolListing listing = new ToolListing(ToolCatalog.of(
                Stream.of("echo", "wait", "fail", "break").map(TestTools::named).toList()));
        Supplier<ToolContext> contexts = () -> ToolContext.builder().build();
        ProgramInfo program = contexts.get().program();
        Offer offer = Offer.of(TestTools.catalog());
        RequestManager direct = ModernServer.legacy(mapper, offer, invoker, contexts, program, "");
        ModernSession modern = new ModernSession(
                connection, ModernServer.build(mapper, offer, listing, invoker, contexts, program, ""), () -> {});
        Function<McpServerTransport, McpServerSession> sdk =
                transport -> sdkSession(transport, mapper, tools, breaking);
        return new EraRouter(
                connection,
                modern,
                same -> new LegacySession(
                        new SdkJsonMapper(mapper),
                        same,
                        new RequestCheck(listing),
                        direct,
                        sdk,
                        handshakes::incrementAndGet),
                patience -> {});
    }

    private static McpServerSession sdkSession(
            McpServerTransport transport,
            ObjectMapper mapper,
            List<AsyncToolSpecification> tools,
            AsyncToolSpecification breaking) {
        LegacyTransport provider = new LegacyTransport(transport);
        McpServer.async(provider)
                .jsonMapper(new SdkJsonMapper(mapper))
                .jsonSchemaValidator((schema, content) ->
                        new io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse(true, "", ""))
                .tools(tools)
                .tools(breaking)
                .build();
        return provider.session();
    }

    @AfterEach
    void stop() {
        invoker.close();
        release.countDown();
        executor.shutdownNow();
    }

    private String waitForRelease() {
        toolThread.complete(Thread.currentThread().getName());
        try {
            release.await();
            return "released";
        } catch (InterruptedException exception) {
            interrupted.complete("interrupted");
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private AsyncToolSpecification tool(String name, Function<Map<String, Object>, String> work) {
        return AsyncToolSpecification.builder()
                .tool(McpSchema.Tool.builder(name, Map.of("type", "object")).build())
                .callHandler((exchange, request) -> Mono.create(sink -> {
                    Future<?> running = executor.submit(() -> {
                        try {
                            sink.success(CallToolResult.builder()
                                    .addTextContent(work.apply(request.arguments()))
                                    .build());
                        } catch (IllegalStateException exception) {
                            sink.error(exception);
                        }
                    });
                    sink.onCancel(() -> running.cancel(true));
                }))
                .build();
    }

    static int errorCode(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }

    static String text(JsonNode answer) {
        return answer.path("result").path("content").path(0).path("text").asText();
    }
}
