package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.util.List;

/** Calls of an invoker that has the tools of one test. */
abstract class OneToolCalls {
    static final String SECRET = "canary-4711-token";
    static final ToolContext CONTEXT = ToolContext.builder().build();

    static ToolInvoker invoker(Tool<?, ?>... tools) {
        return new ToolInvoker(ToolCatalog.of(List.of(tools)), Redactor.of(() -> List.of(PlexToken.of(SECRET))));
    }

    static ToolResult call(Tool<?, ?> tool) {
        return call(tool, "{}");
    }

    static ToolResult call(Tool<?, ?> tool, String arguments) {
        try (ToolInvoker invoker = invoker(tool)) {
            return invoker.invoke(tool.name(), Samples.json(arguments), CONTEXT);
        }
    }

    static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    static JsonNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}
