package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Selected;
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
 * without its keys. A handle stands for the question, the number of its items, and the keys of the rows that the answer showed.
 * From its first use on it stands for the keys of all items. The last {@value #MOST} are kept, for half an hour, in memory alone.
 * Thread-safe.
 */
final class Selections {
    /** More lists than a conversation goes back to. */
    static final int MOST = 50;

    static final Duration KEPT = Duration.ofMinutes(30);

    private static final Set<String> PAGING = Set.of("offset", "cursor");
    private static final String TOTAL = "total";
    private static final String TRUNCATED = "truncated";
    private static final String ROW = "row";
    private static final int BASE = 36;

    private final Digests digests;
    private final Map<String, Selection> byHandle = new LinkedHashMap<>();

    Selections(Digests digests) {
        this.digests = digests;
    }

    /**
     * A question, the number of its items, and their keys as far as they were seen.
     *
     * @param tool the list
     * @param arguments those of the whole list
     * @param seen how many items it had
     * @param keys those of the rows that were shown, or of all since it was used
     * @param expires the moment from which it is forgotten
     */
    record Selection(String tool, ObjectNode arguments, long seen, SeenKeys keys, Instant expires) {
        boolean isSameAs(Selection other) {
            return tool.equals(other.tool)
                    && arguments.equals(other.arguments)
                    && seen == other.seen
                    && keys.equals(other.keys);
        }
    }

    /** The handle of what a list answered; empty where the number of its items is not known, and where its rows have no keys. */
    Optional<String> offer(Tool<?, ?> tool, JsonNode arguments, JsonNode answer, Instant now) {
        boolean paged = tool.arguments().stream().anyMatch(argument -> PAGING.contains(argument.name()));
        JsonNode count = answer.path(TOTAL);
        if (paged ? !count.isIntegralNumber() : answer.has(TRUNCATED)) {
            return Optional.empty();
        }
        List<Selected.Item> items = ListedItems.in(answer);
        if (!items.isEmpty()
                && items.stream().allMatch(item -> item.ratingKeys().isEmpty())) {
            return Optional.empty();
        }
        List<Long> rows = rows(items);
        long seen = paged ? count.longValue() : rows.size();
        SeenKeys keys = rows.size() == seen ? SeenKeys.ofAll(rows) : SeenKeys.ofPage(rows);
        Selection selection = new Selection(tool.name(), whole(tool, arguments, paged), seen, keys, now.plus(KEPT));
        return Optional.of(keep(selection, now));
    }

    private List<Long> rows(List<Selected.Item> items) {
        return items.stream()
                .map(item -> digests.number(ROW, item.ratingKeys()))
                .toList();
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

    private synchronized String keep(Selection selection, Instant now) {
        byHandle.values().removeIf(kept -> !now.isBefore(kept.expires()));
        String handle = freeHandle(selection);
        byHandle.remove(handle);
        byHandle.put(handle, selection);
        if (byHandle.size() > MOST) {
            byHandle.remove(byHandle.keySet().iterator().next());
        }
        return handle;
    }

    /** A handle that stands for nothing else: a selection that was used since is another, although it began as the same. */
    private String freeHandle(Selection selection) {
        int attempt = 0;
        String handle = handle(selection, attempt);
        while (byHandle.containsKey(handle) && !byHandle.get(handle).isSameAs(selection)) {
            attempt++;
            handle = handle(selection, attempt);
        }
        return handle;
    }

    private String handle(Selection selection, int attempt) {
        String digest = digests.of(
                Tool.SELECTION,
                List.of(
                        selection.tool(),
                        selection.arguments().toString(),
                        selection.seen(),
                        selection.keys(),
                        attempt));
        return "s" + Integer.toUnsignedString(digest.hashCode(), BASE);
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

    /**
     * Uses a selection for what its list has now: from here on it stands for exactly these items.
     *
     * @return whether they can be those that were seen
     */
    synchronized boolean use(String handle, Selection found, List<Selected.Item> items) {
        Selection selection = byHandle.getOrDefault(handle, found);
        List<Long> rows = rows(items);
        if (rows.size() != selection.seen() || !selection.keys().areThoseOf(rows)) {
            return false;
        }
        SeenKeys all = SeenKeys.ofAll(rows);
        byHandle.replace(
                handle, new Selection(selection.tool(), selection.arguments(), rows.size(), all, selection.expires()));
        return true;
    }

    /** The refusal to change what is no longer what was seen. */
    static ToolFailure changed(long seen, long now, Optional<String> newHandle) {
        return new ToolFailure(
                FailureCode.CONFLICT,
                "The list had " + seen + " items and has " + now + " now"
                        + (seen == now ? ", but they are not the same ones" : "") + ". Nothing was changed.",
                newHandle
                        .map(handle -> "Look at the list again; its selection is now " + handle + ".")
                        .orElse("Look at the list again."));
    }
}
