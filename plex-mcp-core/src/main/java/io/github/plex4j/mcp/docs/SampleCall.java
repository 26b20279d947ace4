package io.github.plex4j.mcp.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;

/**
 * A call of a tool that succeeds on the demonstration library.
 *
 * @param tool the tool that is called
 * @param line the call as {@code sample-calls.txt} has it
 */
public record SampleCall(Tool<?, ?> tool, String line) {
    private static final String BETWEEN_ARGUMENTS = " (?=[A-Za-z]+=)";

    /** Returns the arguments in the order of the line, in JSON. */
    public ObjectNode arguments() {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        String[] words = line.split(BETWEEN_ARGUMENTS, -1);
        for (int word = 1; word < words.length; word++) {
            String[] pair = words[word].split("=", 2);
            arguments.set(pair[0], value(argument(pair[0]), pair[1]));
        }
        return arguments;
    }

    private Argument argument(String name) {
        return tool.arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SampleCalls.wrong(tool.name() + " has no argument " + name + "."));
    }

    private JsonNode value(Argument argument, String text) {
        if (argument.type() == ArgumentType.TEXT) {
            return JsonNodeFactory.instance.textNode(text);
        }
        try {
            return ToolJson.parse(text);
        } catch (JsonProcessingException exception) {
            throw SampleCalls.wrong("In \"" + line + "\", the value of " + argument.name() + " is not JSON.");
        }
    }

    /** Returns the line. */
    @Override
    public String toString() {
        return line;
    }
}
