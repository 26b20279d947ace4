package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and writing by hand gives the same as Jackson with the SDK's annotations. */
class SdkJsonMapperTest {

    private final ObjectMapper jackson = new JsonMapper();
    private final McpJsonMapper expected = new JacksonMcpJsonMapper(jackson);
    private final McpJsonMapper mapper = new SdkJsonMapper(jackson);

    static Stream<Object> messages() {
        ObjectMapper json = new JsonMapper();
        Tool tool = Tool.builder("get_it", Map.of("type", "object"))
                .title("It")
                .description("Gets \"it\" — all of it.")
                .outputSchema(Map.of("type", "object", "properties", Map.of()))
                .annotations(new ToolAnnotations("It", true, false, true, true, null))
                .build();
        Tool marked = Tool.builder("bare", Map.of()).meta(Map.of("a", 1)).build();
        CallToolResult success = CallToolResult.builder(
                        List.of(TextContent.builder("{\"a\":1}").build()))
                .structuredContent(json.createObjectNode().put("a", 1).putNull("b"))
                .isError(false)
                .build();
        CallToolResult picture = CallToolResult.builder(List.of(
                        McpSchema.ImageContent.builder("AAAA", "image/png").build(),
                        TextContent.builder("for a person")
                                .annotations(new McpSchema.Annotations(List.of(Role.USER), 0.5, null))
                                .build()))
                .build();
        Implementation server =
                Implementation.builder("plex-mcp", "1").title("Plex").build();
        Implementation bare = Implementation.builder("n", "v").build();
        ServerCapabilities tools =
                ServerCapabilities.builder().tools(false).logging().build();
        ServerCapabilities more = ServerCapabilities.builder()
                .tools(true)
                .prompts(true)
                .resources(true, false)
                .completions()
                .build();
        return Stream.of(
                        new InitializeResult("2025-11-25", tools, server, "Do \u2028 this", null),
                        new InitializeResult("2025-11-25", more, bare, null, Map.of("k", "v")),
                        new InitializeResult("2025-11-25", more, bare, null, null),
                        new ListToolsResult(List.of(tool, marked), "next", null),
                        new ListToolsResult(List.of(), null, Map.of("k", "v")),
                        success,
                        picture,
                        CallToolResult.builder(List.of())
                                .isError(true)
                                .meta(Map.of("k", "v"))
                                .build(),
                        Map.of(),
                        json.createObjectNode().put("x", 1.5))
                .flatMap(result ->
                        Stream.of(result, JSONRPCResponse.result("id", result), JSONRPCResponse.result(7L, result)));
    }

    static Stream<Object> otherMessages() {
        return Stream.of(
                JSONRPCResponse.error("id", new JSONRPCResponse.JSONRPCError(-32601, "No", Map.of("m", "x"))),
                new JSONRPCNotification("notifications/tools/list_changed"),
                new JSONRPCNotification(
                        "notifications/progress", new ProgressNotification("t", 0.5, 2.0, "half", null)),
                new JSONRPCNotification("notifications/progress", new ProgressNotification(3, 1.0, null, null, null)),
                new JSONRPCNotification(
                        "notifications/progress", new ProgressNotification(3, 1.0, null, null, Map.of("k", "v"))),
                new JSONRPCRequest("ping", "1", null));
    }

    @ParameterizedTest
    @MethodSource({"messages", "otherMessages"})
    void writesMessagesAsJacksonDoes(Object message) throws IOException {
        assertThat(mapper.writeValueAsString(message)).isEqualTo(expected.writeValueAsString(message));
        assertThat(mapper.writeValueAsBytes(message)).isEqualTo(expected.writeValueAsBytes(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}",
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"roots\":{\"listChanged\":true},\"sampling\":{},"
                        + "\"elicitation\":{}},\"clientInfo\":{\"name\":\"c\",\"title\":\"C\",\"version\":\"1\"}}",
                "{\"protocolVersion\":\"x\",\"capabilities\":{\"roots\":{},\"elicitation\":{\"form\":{},\"url\":{}},"
                        + "\"experimental\":{\"a\":{\"b\":1}},\"extensions\":{\"e\":{\"f\":[1]}}},"
                        + "\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"},\"_meta\":{\"k\":1}}",
                "{\"protocolVersion\":\"2024-11-05\"}",
            })
    void readsInitializeAsJacksonDoes(String params) throws IOException {
        TypeRef<InitializeRequest> type = new TypeRef<>() {};
        assertThat(mapper.convertValue(jackson.readTree(params), type))
                .isEqualTo(expected.convertValue(jackson.readTree(params), type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"t\"}",
                "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[1.5,null,{\"c\":\"d\"}],\"e\":12345678901234567890}}",
                "{\"name\":\"t\",\"arguments\":{},\"_meta\":{\"progressToken\":7}}",
            })
    void readsCallsAsJacksonDoes(String params) throws IOException {
        assertThat(mapper.convertValue(jackson.readTree(params), CallToolRequest.class))
                .isEqualTo(expected.convertValue(jackson.readTree(params), CallToolRequest.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"n\",\"version\":\"v\"}"})
    void leavesTheRestToJackson(String text) throws IOException {
        Implementation implementation = Implementation.builder("n", "v").build();
        TypeRef<Implementation> type = new TypeRef<>() {};
        byte[] bytes = mapper.writeValueAsBytes(implementation);
        assertThat(mapper.readValue(text, Implementation.class)).isEqualTo(implementation);
        assertThat(mapper.readValue(text, type)).isEqualTo(implementation);
        assertThat(mapper.readValue(bytes, Implementation.class)).isEqualTo(implementation);
        assertThat(mapper.readValue(bytes, type)).isEqualTo(implementation);
        assertThat(mapper.convertValue(Map.of("name", "n", "version", "v"), type))
                .isEqualTo(implementation);
    }
}
