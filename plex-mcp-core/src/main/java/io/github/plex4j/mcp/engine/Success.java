package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer.
 *
 * @param structured the output record as JSON, cleaned, redacted and within the budget; it fits the tool's output schema
 * @param content the same as blocks for a client that reads text: first the compact JSON of {@code structured}
 */
public record Success(JsonNode structured, List<ContentBlock> content) implements ToolResult {
    public Success {
        content = List.copyOf(content);
    }

    /** An answer whose one block is its compact JSON. */
    public static Success of(JsonNode structured) {
        return of(structured, List.of());
    }

    /** An answer whose first block is its compact JSON, followed by others. */
    public static Success of(JsonNode structured, List<ContentBlock> more) {
        List<ContentBlock> content = new ArrayList<>();
        content.add(new ContentBlock.Text(ToolJson.text(structured)));
        content.addAll(more);
        return new Success(structured, content);
    }
}
