package io.github.plex4j.checks.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question in the words of a person, and how it is answered.
 *
 * @param text the question
 * @param calls in their order
 * @param answer with places of the last call's answer in braces
 */
record AskedQuestion(String text, List<Call> calls, String answer) {
    AskedQuestion {
        calls = List.copyOf(calls);
    }

    /**
     * One call of a tool.
     *
     * @param tool its name
     * @param arguments a JSON object
     */
    record Call(String tool, JsonNode arguments) {
        static Call of(String line) {
            String[] parts = line.split(" ", 2);
            try {
                return new Call(parts[0], ToolJson.parse(parts[1]));
            } catch (JsonProcessingException malformed) {
                throw new IllegalArgumentException(line, malformed);
            }
        }

        /** The call in a cell of a Markdown table. */
        String markdown() {
            List<String> words = new ArrayList<>(List.of(tool));
            arguments.properties().forEach(argument -> words.add(argument.getKey() + "=" + value(argument.getValue())));
            return "`" + String.join(" ", words).replace("|", "\\|") + "`";
        }

        private static String value(JsonNode value) {
            String text = value.isArray() ? value.path(0).asText() : value.asText();
            return text.contains(" ") ? "\"" + text + "\"" : text;
        }
    }

    /** Reads questions that are divided by empty lines; lines of {@code #} are remarks. */
    static List<AskedQuestion> read(String text) {
        return Arrays.stream(text.split("\n\n"))
                .map(block ->
                        block.lines().filter(line -> !line.startsWith("#")).toList())
                .filter(lines -> !lines.isEmpty())
                .map(AskedQuestion::of)
                .toList();
    }

    private static AskedQuestion of(List<String> lines) {
        return new AskedQuestion(
                lines.get(0),
                lines.stream()
                        .filter(line -> line.startsWith("> "))
                        .map(line -> Call.of(line.substring(2)))
                        .toList(),
                lines.get(lines.size() - 1).substring(2));
    }
}
