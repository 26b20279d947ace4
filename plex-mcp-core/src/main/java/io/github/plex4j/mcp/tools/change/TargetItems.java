package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the items that a change is made to. All of them are there, or the change is refused. */
public final class TargetItems {
    private static final int MOST_NAMED = 20;

    private TargetItems() {}

    /**
     * The items, each once, in the order of the keys or of the list; without files and summaries.
     *
     * @throws ToolFailure of code {@code invalid_input} unless exactly one of keys and selection is given; {@code not_found} when an
     *     item is not there; {@code conflict} when it has another title than expected; those of a selection
     * @throws InterruptedException when the call was cancelled
     */
    public static List<MediaItem> find(ChangeTargets targets, ToolContext context) throws InterruptedException {
        List<RatingKey> keys = keys(targets, context);
        Map<RatingKey, MediaItem> found = new HashMap<>();
        new ItemLookup(context.plex().libraries(), new ContextObserver(context))
                .outlines(keys, item -> item.ratingKey().ifPresent(key -> found.put(key, item)));
        requireAll(keys, found);
        List<MediaItem> items =
                keys.stream().map(found::get).map(Objects::requireNonNull).toList();
        requireTitle(targets.expectTitle(), items);
        return items;
    }

    /**
     * The keys of the items, each once.
     *
     * @throws ToolFailure as {@link #find}, though keys that are given are not looked up
     * @throws InterruptedException when the call was cancelled
     */
    public static List<RatingKey> keys(ChangeTargets targets, ToolContext context) throws InterruptedException {
        String selection = targets.selection();
        if ((selection == null) == targets.ratingKeys().isEmpty()) {
            throw ToolFailure.invalidInput(
                    "Exactly one of `ratingKeys` and `selection` is required.",
                    "`selection` is the handle that a list's answer has.");
        }
        return selection == null
                ? distinct(targets.ratingKeys())
                : selected(context.selector().select(selection), targets.maxItems());
    }

    private static List<RatingKey> selected(Selected selected, int maxItems) {
        List<String> keys = new ArrayList<>();
        selected.items().forEach(item -> keys.addAll(item.ratingKeys()));
        List<RatingKey> distinct = distinct(keys);
        if (distinct.isEmpty()) {
            throw ToolFailure.invalidInput("The selection has no items with keys.", "List other items.");
        }
        if (distinct.size() > maxItems) {
            String way = distinct.size() <= ChangeTargets.MOST_ITEMS
                    ? "Set `maxItems` to " + distinct.size() + " if all are meant, or narrow the list."
                    : "Narrow the list: a call changes at most " + ChangeTargets.MOST_ITEMS + " items.";
            throw ToolFailure.invalidInput(
                    "The selection has " + distinct.size() + " items, more than `maxItems` (" + maxItems + ").", way);
        }
        return distinct;
    }

    private static List<RatingKey> distinct(Collection<String> keys) {
        return keys.stream().distinct().map(RatingKey::of).toList();
    }

    private static void requireAll(List<RatingKey> keys, Map<RatingKey, MediaItem> found) {
        List<String> missing = keys.stream()
                .filter(key -> !found.containsKey(key))
                .map(RatingKey::value)
                .toList();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            int more = missing.size() - MOST_NAMED;
            throw ToolFailure.notFound(
                    (missing.size() == 1 ? "No item has the key " : "No items have the keys ")
                            + named
                            + (more > 0 ? " and " + more + " more" : "")
                            + ". Nothing was changed.",
                    "Keys change when items are added again: find them with `search_media`.");
        }
    }

    private static void requireTitle(@Nullable String expected, List<MediaItem> items) {
        if (expected == null) {
            return;
        }
        if (items.size() != 1) {
            throw ToolFailure.invalidInput(
                    "`expectTitle` guards a single item, and there are " + items.size() + ".",
                    "Omit it, or change one item.");
        }
        requireTitle(expected, items.get(0));
    }

    /**
     * Requires that an item has a title, regardless of case.
     *
     * @throws ToolFailure of code {@code conflict} when it has another
     */
    public static void requireTitle(String expected, MediaItem item) {
        if (!plain(expected).equals(plain(item.title()))) {
            throw new ToolFailure(
                    FailureCode.CONFLICT,
                    "The item " + item.rawKey() + " is \"" + item.title() + "\", not \"" + expected
                            + "\". Nothing was changed.",
                    "Keys change when items are added again: find it with `search_media`.");
        }
    }

    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
