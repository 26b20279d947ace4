package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The descriptions of tools as the build wrote them, one on each line: making the schemas of all tools takes longer than everything
 * else between the start of the program and the list. A tool that is not among them is described anew. Immutable.
 */
final class PreparedDescriptions {
    /** Beside this class; written by {@code mvn verify -Dsnapshots.update}. */
    static final String RESOURCE = "tool-descriptions.jsonl";

    private final List<String> lines;

    private PreparedDescriptions(List<String> lines) {
        this.lines = lines;
    }

    static PreparedDescriptions read() {
        try (InputStream stream = PreparedDescriptions.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new PreparedDescriptions(reader.lines().toList());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The description of a tool; empty when there is none with its very name, title and words. */
    Optional<String> of(Tool<?, ?> tool) {
        String whole = ToolJson.text(JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.name())
                .put("title", tool.title())
                .put("description", tool.description()));
        String start = whole.substring(0, whole.length() - 1) + ',';
        return lines.stream().filter(line -> line.startsWith(start)).findFirst();
    }
}
