package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.server.SdkJsonMapper;
import io.github.plex4j.mcp.server.ToolListing;
import io.github.plex4j.mcp.server.modern.ModernServer;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

@Timeout(120)
class StdioServerTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> served = new CompletableFuture<>();
    private final AtomicInteger handshakes = new AtomicInteger();
    private final CompletableFuture<String> interrupted = new CompletableFuture<>();
    private final ToolInvoker invoker = new ToolInvoker(TestTools.catalog(), Redactor.none());
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<String> toolThread = new CompletableFuture<>();
    private LineClient client = new LineClient(System.err, new java.io.ByteArrayInputStream(new byte[0]));

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
        LegacyTransport transport = new LegacyTransport(
                new SdkJsonMapper(mapper),
                connection,
                new RequestCheck(listing),
                ModernServer.legacy(
                        mapper,
                        Offer.of(TestTools.catalog()),
                        invoker,
                        () -> ToolContext.builder().build()),
                handshakes::incrementAndGet);
        McpServer.async(transport)
                .jsonMapper(new SdkJsonMapper(mapper))
                .jsonSchemaValidator((schema, content) ->
                        new io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse(true, "", ""))
                .tools(tools)
                .tools(breaking)
                .build();
        ModernSession modern = new ModernSession(
                connection,
                ModernServer.build(
                        mapper,
                        Offer.of(TestTools.catalog()),
                        listing,
                        invoker,
                        () -> ToolContext.builder().build(),
                        ToolContext.builder().build().program(),
                        ""),
                () -> {});
        return new EraRouter(connection, modern, same -> transport.session(), patience -> {});
    }

    @AfterEach
    void stop() {
        invoker.close();
        release.countDown();
        executor.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-05, 2024-11-05",
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "1999-01-01, 2025-11-25",
        "2026-07-28, 2025-11-25",
    })
    void answersTheVersionAskedForOrTheNewest(String asked, String answered) {
        assertThat(client.shakeHands(asked).path("protocolVersion").asText()).isEqualTo(answered);
    }

    @Test
    void answersPingBeforeInitialize() {
        client.request(1, "ping", client.object());
        assertThat(client.next().toString()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools/list", "tools/call", "logging/setLevel"})
    void refusesRequestsBeforeInitialize(String method) {
        client.request(1, method, client.object());
        assertThat(errorCode(client.next())).isEqualTo(-32600);
        assertThat(client.shakeHands().path("serverInfo").isObject()).isTrue();
    }

    @Test
    void saysThatItDoesNotKnowAMethodEvenBeforeInitialize() {
        client.request(1, "tools/forget", client.object());
        assertThat(errorCode(client.next())).isEqualTo(-32601);
    }

    @Test
    void servesAClientThatLeavesTheInitializedNotificationOut() {
        client.request(1, "initialize", client.object().put("protocolVersion", "2025-11-25"));
        client.request(2, "tools/list", client.object());
        List<JsonNode> answers = client.next(2);
        assertThat(answers.get(1).path("result").path("tools")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"protocolVersion\":5}", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":7}"})
    void refusesAnInitializeItCannotReadAndTakesTheNext(String params) {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":" + params + "}");
        JsonNode answer = client.next();
        assertThat(errorCode(answer)).isEqualTo(-32602);
        assertThat(answer.toString()).doesNotContain("Exception").doesNotContain("io.modelcontextprotocol");
        assertThat(client.shakeHands().path("serverInfo").isObject()).isTrue();
    }

    @Test
    void refusesASecondInitialize() {
        client.shakeHands();
        client.request(2, "initialize", client.object().put("protocolVersion", "2025-11-25"));
        assertThat(errorCode(client.next())).isEqualTo(-32600);
    }

    @Test
    void runsTheHookOnceWhenTheClientIsReady() {
        client.request(1, "initialize", client.object().put("protocolVersion", "2025-11-25"));
        client.next();
        assertThat(handshakes).hasValue(0);
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        client.request(2, "tools/list", client.object());
        client.next();
        assertThat(handshakes).hasValue(1);
    }

    @Test
    void carriesOnAfterWhatIsNoMessage() {
        client.shakeHands();
        client.send("{\"jsonrpc\":");
        client.send("");
        client.send("[{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}]");
        client.sendBytes(new byte[] {(byte) 0xFF, '\n'});
        client.sendBytes("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\r\n".getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = client.next(4);
        assertThat(answers.subList(0, 3))
                .extracting(StdioServerTest::errorCode)
                .containsExactly(-32700, -32600, -32700);
        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.get("id").isNull());
        assertThat(answers.get(3).path("result").isObject()).isTrue();
    }

    @Test
    @Tag("S-09")
    void passesOverALineOfMoreThanFourMebibytes() {
        client.shakeHands();
        byte[] line = new byte[20 * 1024 * 1024];
        java.util.Arrays.fill(line, (byte) 'x');
        line[line.length - 1] = '\n';
        client.sendBytes(line);
        assertThat(errorCode(client.next())).isEqualTo(-32600);
        client.call(1, "echo", client.object().put("text", "still here"));
        assertThat(text(client.next())).isEqualTo("still here");
    }

    @Test
    @Tag("S-09")
    void acceptsALineJustUnderFourMebibytes() {
        client.shakeHands();
        String text = "x".repeat(StdioServer.MAX_LINE_BYTES - 200);
        client.call(1, "echo", client.object().put("text", text));
        assertThat(text(client.next())).hasSize(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"name\":5}",
                "{\"name\":\"echo\",\"arguments\":[]}",
                "{\"name\":\"echo\",\"arguments\":\"text\"}",
                "{\"name\":\"echo\",\"_meta\":4}",
                "{\"name\":\"no_such_tool\"}",
            })
    void refusesCallsThatAreNone(String params) {
        client.shakeHands();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":" + params + "}");
        assertThat(errorCode(client.next())).isEqualTo(-32602);
    }

    @Test
    void refusesACallWithoutParamsAndNamesAnUnknownTool() {
        client.shakeHands();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}");
        assertThat(errorCode(client.next())).isEqualTo(-32602);
        client.call(2, "no_such_tool");
        assertThat(client.next().path("error").path("message").asText()).contains("no_such_tool");
    }

    @Test
    @Tag("S-12")
    void tellsNothingOfAnException() {
        client.shakeHands();
        client.call(1, "fail");
        JsonNode answer = client.next();
        assertThat(errorCode(answer)).isEqualTo(-32603);
        assertThat(answer.toString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void carriesOnAfterACallThatBreaksTheVirtualMachinesRules() {
        client.shakeHands();
        client.call(1, "break");
        assertThat(errorCode(client.next())).isEqualTo(-32603);
        client.call(2, "echo", client.object().put("text", "still here"));
        assertThat(text(client.next())).isEqualTo("still here");
    }

    @Test
    void answersPingWhileCallsStall() {
        client.shakeHands();
        for (int call = 0; call < 20; call++) {
            client.call(call, "wait");
        }
        client.request("ping", "ping", client.object());
        assertThat(client.next().path("id").asText()).isEqualTo("ping");
        assertThat(toolThread.join()).isNotEqualTo("plex-mcp-stdin");
    }

    @Test
    @Tag("S-10")
    void interruptsACancelledCallAndDoesNotAnswerIt() throws Exception {
        client.shakeHands();
        client.call(1, "wait");
        assertThat(toolThread.get(10, TimeUnit.SECONDS)).isNotEmpty();
        client.cancel(1);
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        client.call(1, "echo", client.object().put("text", "the id is free again"));
        assertThat(text(client.next())).isEqualTo("the id is free again");
        client.end();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void takesNoNoticeOfACancellationThatComesLateOrNamesNothing() {
        client.shakeHands();
        client.cancel(99);
        client.cancel(client.object());
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"?\"}}");
        client.call(1, "echo", client.object().put("text", "fine"));
        assertThat(text(client.next())).isEqualTo("fine");
    }

    @Test
    void refusesTheIdOfACallInFlight() {
        client.shakeHands();
        client.call(1, "wait");
        client.call(1, "echo", client.object().put("text", "no"));
        assertThat(errorCode(client.next())).isEqualTo(-32600);
        release.countDown();
        assertThat(text(client.next())).isEqualTo("released");
    }

    @Test
    @Tag("S-09")
    void refusesRequestsThatAreTooLargeTogether() {
        client.shakeHands();
        ObjectNode large = client.object().put("text", "x".repeat(StdioServer.MAX_LINE_BYTES - 200));
        for (int call = 0; call < 5; call++) {
            client.call(call, "wait", large);
        }
        JsonNode answer = client.next();
        assertThat(answer.path("id").asInt()).isEqualTo(4);
        assertThat(errorCode(answer)).isEqualTo(-32000);
    }

    @Test
    @Tag("S-11")
    void answersTenThousandCallsOfAClientThatReadsOnlyAfterwards() {
        client.shakeHands();
        for (int call = 0; call < 10_000; call++) {
            client.call(call, "echo", client.object().put("text", "number " + call));
        }
        List<JsonNode> answers = client.next(10_000);
        assertThat(answers).extracting(answer -> answer.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(answers)
                .allMatch(answer ->
                        text(answer).equals("number " + answer.path("id").asInt()));
    }

    @Test
    void waitsForCallsInFlightAtTheEndOfInput() {
        client.shakeHands();
        client.call(1, "wait");
        assertThat(toolThread.join()).isNotEmpty();
        client.end();
        release.countDown();
        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(text(answer)).isEqualTo("released"));
        assertThat(served).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    @Tag("S-10")
    void answersAndInterruptsACallThatOutlivesTheInput() throws Exception {
        client.shakeHands();
        client.call(1, "wait");
        client.end();
        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(errorCode(answer)).isEqualTo(-32000));
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(served).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void escapesTheLineSeparatorsAtWhichSomeClientsCut() {
        client.shakeHands();
        client.call(1, "echo", client.object().put("text", "one\u2028two\u2029three\nfour \ud83c\udfac"));
        assertThat(text(client.next())).isEqualTo("one\u2028two\u2029three\nfour \ud83c\udfac");
    }

    @Test
    void answersACallWhoseResultHoldsHalfACharacter() {
        client.shakeHands();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                + "\"params\":{\"name\":\"echo\",\"arguments\":{\"text\":\"half \\ud83c\"}}}");
        assertThat(text(client.next())).isEqualTo("half ?");
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

    private static int errorCode(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }

    private static String text(JsonNode answer) {
        return answer.path("result").path("content").path(0).path("text").asText();
    }
}
