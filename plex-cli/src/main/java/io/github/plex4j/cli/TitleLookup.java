package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Finds the keys of titles that were written in the place of keys: a person knows the title, a tool takes the key. Only for tools
 * that read; what is changed is named by its key.
 */
final class TitleLookup {
    private static final Pattern KEY = Pattern.compile("[0-9]+");

    /** The tools that know titles, by the argument that takes what they find. */
    private static final Map<String, String> SOURCES =
            Map.of("ratingKey", "search_media", "ratingKeys", "search_media", "playlistId", "get_playlists");

    private final Tool<?, ?> tool;
    private final List<String> notes = new ArrayList<>();

    TitleLookup(Tool<?, ?> tool) {
        this.tool = tool;
    }

    /** Whether the argument takes titles, too. */
    static boolean takesTitles(Tool<?, ?> tool, Argument argument) {
        return tool.effect() == Effect.READ && argument.key() == KeyKind.DIGITS && SOURCES.containsKey(argument.name());
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * The arguments with keys in the place of titles.
     *
     * @param call calls a tool by its name
     * @throws ToolFailure if no item has that title, if several have it, or if the search fails
     */
    ObjectNode resolve(ObjectNode arguments, BiFunction<String, ObjectNode, ToolResult> call) {
        ObjectNode resolved = arguments.deepCopy();
        for (Argument argument : tool.arguments()) {
            JsonNode value = arguments.path(argument.name());
            if (takesTitles(tool, argument) && value.isTextual()) {
                resolved.put(argument.name(), key(argument.name(), value.textValue(), call));
            } else if (takesTitles(tool, argument) && value.isArray()) {
                ArrayNode keys = resolved.putArray(argument.name());
                value.forEach(text -> keys.add(key(argument.name(), text.asText(), call)));
            }
        }
        return resolved;
    }

    /** The item chosen for each title. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private String key(String argument, String text, BiFunction<String, ObjectNode, ToolResult> call) {
        if (isKey(text) || text.isBlank()) {
            return text;
        }
        String source = SOURCES.getOrDefault(argument, "");
        WrittenTitle title = WrittenTitle.of(text);
        ToolResult result = call.apply(source, question(source, title));
        if (result instanceof Failure failure) {
            throw new ToolFailure(failure.code(), failure.message(), failure.hint());
        }
        JsonNode answer = ((Success) result).structured();
        List<TitledItem> found = TitledItem.in(answer, argument);
        List<TitledItem> fitting = title.among(found);
        if (fitting.isEmpty()) {
            throw ToolFailure.notFound(
                    answer.has("nextOffset")
                            ? "None of the first " + found.size() + " has that title."
                            : "Nothing here has that title.",
                    found.isEmpty()
                            ? "Use a key, or try other words with `search_media`."
                            : "Use one of these keys: " + TitledItem.list(found) + ".");
        }
        TitledItem first = fitting.get(0);
        if (!fitting.stream().allMatch(first::isCopyOf)) {
            throw ToolFailure.invalidInput(
                    "More than one item has that title.", "Use one of these keys: " + TitledItem.list(fitting) + ".");
        }
        notes.add("Taken: " + TitledItem.list(fitting.subList(0, 1))
                + (fitting.size() == 1 ? "" : "; also there: " + TitledItem.list(fitting.subList(1, fitting.size())))
                + ".");
        return first.key();
    }

    private static ObjectNode question(String source, WrittenTitle title) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        return source.equals("search_media") ? question.put("query", title.title()) : question.put("limit", 200);
    }
}
