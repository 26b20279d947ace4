package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.schema.Field;
import java.io.PrintWriter;
import java.util.List;

/** An answer as the compact JSON that MCP clients get too, and a line feed. */
public final class JsonPrinter implements AnswerPrinter {
    private final PrintWriter out;

    public JsonPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(List<Field> fields, JsonNode answer) {
        print(answer);
    }

    /** Writes any JSON the same way. */
    public void print(JsonNode json) {
        out.print(ToolJson.text(json));
        out.print('\n');
    }
}
