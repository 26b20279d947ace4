package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.SamplingMessage;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tools of the suite that ask or tell a client of the older revisions something, and those with content of other kinds. */
final class LegacyTools {
    private static final int MOST_TOKENS = 100;
    private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(50);

    private final ObjectMapper mapper = new JsonMapper();

    List<AsyncToolSpecification> all() {
        List<AsyncToolSpecification> tools = new ArrayList<>();
        tools.add(tool("test_tool_with_logging", LegacyTools::log));
        tools.add(tool("test_sampling", LegacyTools::sample));
        Files.read("forms.json").properties().forEach(form -> tools.add(elicitation(form.getKey(), form.getValue())));
        Files.read("contents.json").properties().forEach(fixed -> tools.add(fixed(fixed.getKey(), fixed.getValue())));
        return tools;
    }

    /** The SDK lists none of these tools: their descriptions are in the list that the program prepares. */
    private static AsyncToolSpecification tool(
            String name, BiFunction<McpAsyncServerExchange, CallToolRequest, Mono<CallToolResult>> handler) {
        return AsyncToolSpecification.builder()
                .tool(Tool.builder(name, Map.of("type", "object")).build())
                .callHandler(handler)
                .build();
    }

    private AsyncToolSpecification fixed(String name, JsonNode result) {
        return tool(
                name,
                (exchange, request) -> Mono.fromSupplier(() -> mapper.convertValue(result, CallToolResult.class)));
    }

    private AsyncToolSpecification elicitation(String name, JsonNode form) {
        Map<String, Object> schema = mapper.convertValue(form, new TypeReference<LinkedHashMap<String, Object>>() {});
        return tool(
                name,
                (exchange, request) -> exchange.createElicitation(ElicitFormRequest.builder(
                                        argument(request, "message", "Please fill in the form"), schema)
                                .build())
                        .map(answer -> text("Elicitation completed: " + answer.action() + ' ' + answer.content())));
    }

    private static Mono<CallToolResult> sample(McpAsyncServerExchange exchange, CallToolRequest request) {
        SamplingMessage message = SamplingMessage.builder(
                        Role.USER,
                        TextContent.builder(argument(request, "prompt", "Hello"))
                                .build())
                .build();
        return exchange.createMessage(CreateMessageRequest.builder(List.of(message), MOST_TOKENS)
                        .build())
                .map(answer -> text("LLM response: " + answer.content()));
    }

    private static Mono<CallToolResult> log(McpAsyncServerExchange exchange, CallToolRequest request) {
        return Flux.just("Tool execution started", "Tool processing data", "Tool execution completed")
                .delayElements(BETWEEN_MESSAGES)
                .concatMap(
                        line -> exchange.loggingNotification(LoggingMessageNotification.builder(LoggingLevel.INFO, line)
                                .build()))
                .then(Mono.fromSupplier(() -> text("Three messages were sent.")));
    }

    private static String argument(CallToolRequest request, String name, String missing) {
        return request.arguments() == null
                ? missing
                : String.valueOf(request.arguments().getOrDefault(name, missing));
    }

    private static CallToolResult text(String text) {
        return CallToolResult.builder(List.of(TextContent.builder(text).build()))
                .isError(false)
                .build();
    }
}
