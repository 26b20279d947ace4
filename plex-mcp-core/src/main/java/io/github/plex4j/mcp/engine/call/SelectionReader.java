package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.Selector;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the question of a selection again, in the call that uses it, and compares its items with those seen. For one thread. */
final class SelectionReader implements Selector {
    /** More than a change may have. */
    private static final int MOST_ROWS = 20_000;

    private final ToolCatalog catalog;
    private final Selections selections;
    private final ToolContext context;
    private final Reading reading;
    private final Map<String, Selected> selected = new HashMap<>();

    /**
     * @param context of the call that uses selections
     * @param reading calls a tool that reads, on this thread
     */
    SelectionReader(ToolCatalog catalog, Selections selections, ToolContext context, Reading reading) {
        this.catalog = catalog;
        this.selections = selections;
        this.context = context;
        this.reading = reading;
    }

    /** Calls a tool that reads. */
    @FunctionalInterface
    interface Reading {
        ToolResult read(Tool<?, ?> tool, JsonNode arguments, ToolContext context) throws InterruptedException;
    }

    /** The preview and the work of one call ask once. */
    @Override
    public Selected select(String handle) throws InterruptedException {
        Selected known = selected.get(handle);
        if (known == null) {
            known = ask(handle);
            selected.put(handle, known);
        }
        return known;
    }

    private Selected ask(String handle) throws InterruptedException {
        Selections.Selection selection = selections.find(handle, context.clock().instant());
        Tool<?, ?> tool = catalog.find(selection.tool()).orElseThrow();
        ObjectNode arguments = selection.arguments().deepCopy();
        tool.arguments().stream()
                .filter(Argument::rows)
                .map(Argument::name)
                .filter(name -> !arguments.has(name))
                .forEach(name -> arguments.put(name, MOST_ROWS));
        ToolContext whole = context.toBuilder()
                .limits(context.limits().ofWholeLists(MOST_ROWS))
                .build();
        JsonNode answer = answer(reading.read(tool, arguments, whole));
        List<Selected.Item> items = ListedItems.in(answer);
        if (!selections.use(handle, selection, items)) {
            Optional<String> again =
                    selections.offer(tool, arguments, answer, context.clock().instant());
            throw Selections.changed(selection.seen(), items.size(), again);
        }
        return new Selected(selection.tool(), selection.arguments(), items);
    }

    private static JsonNode answer(ToolResult result) {
        if (result instanceof Failure failure) {
            throw new ToolFailure(failure.code(), failure.message(), failure.hint());
        }
        JsonNode answer = ((Success) result).structured();
        if (Stream.of("nextOffset", "nextCursor", "truncated").anyMatch(answer::has)
                || !answer.path("complete").asBoolean(true)) {
            throw new ToolFailure(
                    FailureCode.TOO_LARGE,
                    "The selection has more items than can be read in one call.",
                    "Select fewer items.");
        }
        return answer;
    }
}
