package io.github.plex4j.mcp.server;

import io.github.plex4j.mcp.engine.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The descriptions of tools as the build wrote them: making the schemas of all tools takes longer than everything else between the
 * start of the program and the list. A line has the name and the fingerprint of a tool, then its description; a tool that is not
 * among them is described anew. Immutable.
 */
final class PreparedDescriptions {
    /** Beside this class; written by {@code mvn verify -Dsnapshots.update}. */
    static final String RESOURCE = "tool-descriptions.txt";

    private final Map<String, String> byKey = new HashMap<>();

    private PreparedDescriptions(String text) {
        for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
            int brace = text.indexOf('{', start);
            byKey.put(text.substring(start, brace), text.substring(brace, text.indexOf('\n', brace)));
        }
    }

    static PreparedDescriptions read() {
        try (InputStream stream = PreparedDescriptions.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new PreparedDescriptions(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The line of a tool. */
    static String line(Tool<?, ?> tool) {
        return key(tool) + ToolListing.description(tool) + '\n';
    }

    private static String key(Tool<?, ?> tool) {
        return tool.name() + ' ' + Integer.toHexString(tool.fingerprint()) + ' ';
    }

    /** The description of a tool; empty when there is none with its very name, title and words. */
    Optional<String> of(Tool<?, ?> tool) {
        return Optional.ofNullable(byKey.get(key(tool)));
    }
}
