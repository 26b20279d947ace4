package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.SelectionFilters;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A library and filters in the place of a selection, for a command whose tool takes one: the list of the library's items is asked
 * for the selection that they stand for, so that the call is bound to the number of items found, like one over MCP.
 */
final class SelectedItems {
    private final Optional<SelectionFilters> filters;
    private final ToolArguments arguments;
    private final List<String> notes = new ArrayList<>();

    SelectedItems(Tool<?, ?> tool, ToolCatalog catalog) {
        filters = SelectionFilters.of(tool, catalog);
        arguments =
                ToolArguments.ofOptions(filters.map(SelectionFilters::arguments).orElse(List.of()));
    }

    /** The arguments of the tool that the command takes itself. */
    List<Argument> ownOf(List<Argument> all) {
        return all.stream()
                .filter(argument -> filters.isEmpty() || !argument.name().equals(Tool.SELECTION))
                .toList();
    }

    void addTo(CommandSpec spec, TerminalWording wording) {
        arguments.addTo(spec, wording);
    }

    Set<String> optionNames() {
        return arguments.optionNames();
    }

    /** A sentence of the help about the options, with a space after it; empty when there are none. */
    String help() {
        return filters.map(those -> "In place of keys, a library and the filters of "
                        + CommandNames.ofTool(those.list()) + " choose the items. ")
                .orElse("");
    }

    /** How the command speaks of a selection. */
    Map<String, String> names() {
        return filters.map(those -> Map.of(
                        Tool.SELECTION, CommandNames.option(those.library().name())))
                .orElse(Map.of());
    }

    /** How the arguments of the list are written in this command line, by the names they have there. */
    private Map<String, String> namesInList(List<String> words) {
        Map<String, String> written = arguments.names(words);
        Map<String, String> names = new HashMap<>();
        filters.ifPresent(those -> those.list().arguments().forEach(argument -> {
            String name = those.written(argument.name());
            names.put(argument.name(), written.getOrDefault(name, CommandNames.option(name)));
        }));
        return names;
    }

    /**
     * The arguments with the selection that the options stand for; the same when none was written.
     *
     * @param listing calls a tool by its name, in words that name its arguments so
     * @throws ToolFailure when the options cannot be used, or the list fails
     */
    ObjectNode resolve(ParseResult written, ObjectNode own, Listing listing) {
        ObjectNode given = arguments.read(written);
        Optional<ObjectNode> question = filters.flatMap(those -> those.question(own, given));
        if (question.isEmpty()) {
            return own;
        }
        Tool<?, ?> list = filters.orElseThrow().list();
        list.arguments().stream()
                .filter(Argument::rows)
                .forEach(rows -> question.get().put(rows.name(), 1));
        JsonNode answer = answer(listing.call(list.name(), question.get(), namesInList(written.originalArgs())));
        Optional.ofNullable(answer.path("note").textValue()).ifPresent(notes::add);
        return own.deepCopy().put(Tool.SELECTION, handle(answer));
    }

    private static JsonNode answer(ToolResult result) {
        if (result instanceof Failure failure) {
            throw new ToolFailure(failure.code(), failure.message(), failure.hint());
        }
        return ((Success) result).structured();
    }

    private static String handle(JsonNode answer) {
        if (!answer.path(Tool.SELECTION).isTextual()) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "The server does not say how many items match.",
                    "Name them by their keys.");
        }
        return answer.path(Tool.SELECTION).textValue();
    }

    /** The remarks of the list. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Calls a tool that lists. */
    @FunctionalInterface
    interface Listing {
        ToolResult call(String tool, ObjectNode question, Map<String, String> names);
    }
}
