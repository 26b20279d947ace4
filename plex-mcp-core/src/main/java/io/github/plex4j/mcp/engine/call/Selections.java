package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.confirm.Digests;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The questions that lists answered, by short handles: a caller can then change all that a list matches without its filters, and
 * without its keys. A handle stands for the question and the number of items that was seen. The last {@value #MOST} are kept, for
 * half an hour, in memory alone. Thread-safe.
 */
final class Selections {
    /** More lists than a conversation goes back to. */
    static final int MOST = 50;

    static final Duration KEPT = Duration.ofMinutes(30);

    private static final Set<String> PAGING = Set.of("offset", "cursor");
    private static final String ITEMS = "items";
    private static final String TOTAL = "total";
    private static final String TRUNCATED = "truncated";
    private static final int BASE = 36;

    private final Digests digests;
    private final Map<String, Selection> byHandle = new LinkedHashMap<>();

    Selections(Digests digests) {
        this.digests = digests;
    }

    /**
     * A question and the number of its items.
     *
     * @param tool the list
     * @param arguments those of the whole list
     * @param seen how many items it had
     * @param expires the moment from which it is forgotten
     */
    record Selection(String tool, ObjectNode arguments, long seen, Instant expires) {
        boolean isSameQuestion(Selection other) {
            return tool.equals(other.tool) && arguments.equals(other.arguments) && seen == other.seen;
        }
    }

    /** The handle of what a list answered; empty where the number of its items is not known. */
    Optional<String> offer(Tool<?, ?> tool, JsonNode arguments, JsonNode answer, Instant now) {
        boolean paged = tool.arguments().stream().anyMatch(argument -> PAGING.contains(argument.name()));
        JsonNode count = answer.path(TOTAL);
        if (paged ? !count.isIntegralNumber() : answer.has(TRUNCATED)) {
            return Optional.empty();
        }
        long seen = paged ? count.longValue() : answer.path(ITEMS).size();
        return keep(new Selection(tool.name(), whole(tool, arguments, paged), seen, now.plus(KEPT)), now);
    }

    /** The arguments without those that choose a part of the list. */
    private static ObjectNode whole(Tool<?, ?> tool, JsonNode arguments, boolean paged) {
        ObjectNode whole =
                arguments instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (paged) {
            tool.arguments().stream()
                    .filter(argument -> argument.rows() || PAGING.contains(argument.name()))
                    .map(Argument::name)
                    .forEach(whole::remove);
        }
        return whole;
    }

    private synchronized Optional<String> keep(Selection selection, Instant now) {
        String digest = digests.of(
                Tool.SELECTION, List.of(selection.tool(), selection.arguments().toString(), selection.seen()));
        String handle = "s" + Integer.toUnsignedString(digest.hashCode(), BASE);
        Selection before = byHandle.remove(handle);
        if (before != null && !before.isSameQuestion(selection)) {
            return Optional.empty();
        }
        byHandle.values().removeIf(kept -> !now.isBefore(kept.expires()));
        byHandle.put(handle, selection);
        if (byHandle.size() > MOST) {
            byHandle.remove(byHandle.keySet().iterator().next());
        }
        return Optional.of(handle);
    }

    /**
     * The selection of a handle.
     *
     * @throws ToolFailure of code {@code not_found} when there is none any more
     */
    synchronized Selection find(String handle, Instant now) {
        Selection selection = byHandle.get(handle);
        if (selection == null || !now.isBefore(selection.expires())) {
            throw ToolFailure.notFound(
                    "There is no such selection, or no longer.",
                    "List the items again: the answer has a new `selection`.");
        }
        return selection;
    }

    /** The refusal to change what is no longer what was seen. */
    ToolFailure changed(Selection selection, long now, Optional<String> newHandle) {
        return new ToolFailure(
                FailureCode.CONFLICT,
                "The list had " + selection.seen() + " items and has " + now + " now. Nothing was changed.",
                newHandle
                        .map(handle -> "Look at the list again; its selection is now " + handle + ".")
                        .orElse("Look at the list again."));
    }
}
