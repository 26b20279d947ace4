package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.collection.CollectionEdits;
import io.github.plex4j.client.collection.CollectionOrder;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ListedState;
import io.github.plex4j.mcp.tools.change.OrderMoves;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the items of a collection into an order, which has to be a custom one first: only then does Plex tell the order that the moves
 * begin with. The state of an item is the key of the one in front of it, empty for the first. For one call.
 */
final class CollectionReordering implements StateChange<String>, ListedState<String> {
    private static final String FIRST = "";

    private final FoundCollection collection;
    private final List<String> wanted;
    private final ToolContext context;
    private final CollectionEdits edits;
    private final Map<String, String> titles;
    private final Map<String, String> inFront;
    private final Set<String> moved = new HashSet<>();
    private @Nullable Set<String> moves;

    CollectionReordering(FoundCollection collection, List<String> wanted, ToolContext context) {
        this.collection = collection;
        this.wanted = wanted;
        this.context = context;
        this.edits = context.plex().collections().edits();
        this.inFront = inFront(wanted);
        this.titles = collection.members().stream()
                .collect(Collectors.toMap(item -> String.valueOf(item.rawKey()), item -> item.title()));
        if (collection.state().sort() == CollectionOrder.CUSTOM) {
            moves = moves(collection.state().ratingKeys());
        }
    }

    private Set<String> moves(List<String> order) {
        return OrderMoves.between(order, wanted).stream()
                .map(OrderMoves.Move::entry)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> inFront(List<String> order) {
        Map<String, String> inFront = new HashMap<>();
        for (int place = 0; place < order.size(); place++) {
            inFront.put(order.get(place), place == 0 ? FIRST : order.get(place - 1));
        }
        return inFront;
    }

    /** All items, in the order in which they are moved. */
    List<Thing<String>> things() {
        Map<String, String> now = inFront(collection.state().ratingKeys());
        return wanted.stream().map(key -> thing(key, now)).toList();
    }

    private Thing<String> thing(String key, Map<String, String> order) {
        return new Thing<>(key, titles.get(key), order.getOrDefault(key, FIRST));
    }

    @Override
    public boolean isSo(Thing<String> thing) {
        return moves != null
                && (!moves.contains(thing.key())
                        || (moved.contains(thing.key()) && thing.state().equals(inFront.get(thing.key()))));
    }

    @Override
    public void send(List<Thing<String>> things) {
        Set<String> planned = moves;
        if (planned == null) {
            edits.setOrder(collection.key(), CollectionOrder.CUSTOM);
            planned = moves(FoundCollection.keys(FoundCollection.members(collection.key(), context)));
            moves = planned;
        }
        for (Thing<String> thing : things) {
            if (planned.contains(thing.key())) {
                moved.add(thing.key());
                String after = inFront.getOrDefault(thing.key(), FIRST);
                edits.move(
                        collection.key(), RatingKey.of(thing.key()), after.equals(FIRST) ? null : RatingKey.of(after));
            }
        }
    }

    @Override
    public Map<String, Thing<String>> read(Collection<String> keys, ToolContext reading) {
        Map<String, String> now = inFront(FoundCollection.keys(FoundCollection.members(collection.key(), reading)));
        return keys.stream().collect(Collectors.toMap(key -> key, key -> thing(key, now)));
    }
}
