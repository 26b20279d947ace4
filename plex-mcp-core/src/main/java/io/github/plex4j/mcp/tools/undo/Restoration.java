package io.github.plex4j.mcp.tools.undo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.journal.JournalWriter;
import io.github.plex4j.mcp.engine.journal.JournaledChange;
import io.github.plex4j.mcp.engine.journal.OldValue;
import io.github.plex4j.mcp.tools.change.ChangedItem;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.StateDigest;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts back the things that are still as a change left them. When the program or the server ended before a thing was read back, its state
 * after the change is not known: it counts as left by the change when it is not as before.
 *
 * @param <S> the state that was replaced
 */
final class Restoration<S> implements StateChange<S> {
    private final StateKind<S> kind;
    private final ToolContext context;
    private final Map<String, JsonNode> old = new LinkedHashMap<>();
    private final List<Thing<S>> things = new ArrayList<>();
    private final List<ChangedItem> changedSince = new ArrayList<>();
    private final List<OldValue> gone = new ArrayList<>();
    private final Map<String, Long> lost = new TreeMap<>();

    private Restoration(StateKind<S> kind, ToolContext context) {
        this.kind = kind;
        this.context = context;
    }

    /** Compares what is there now with the journal. */
    static <S> Restoration<S> of(JournaledChange change, StateKind<S> kind, ToolContext context)
            throws InterruptedException {
        Restoration<S> restoration = new Restoration<>(kind, context);
        List<OldValue> touched = change.oldValues().stream()
                .filter(value -> isTouched(change, value.key()))
                .toList();
        Map<String, Thing<S>> now =
                kind.read(touched.stream().map(OldValue::key).toList(), context);
        for (OldValue value : touched) {
            restoration.add(value, now.get(value.key()), change.left().get(value.key()));
        }
        return restoration;
    }

    private static boolean isTouched(JournaledChange change, String key) {
        return change.sent().contains(key) || change.left().containsKey(key);
    }

    private void add(OldValue value, @Nullable Thing<S> now, @Nullable String left) {
        if (now == null) {
            if (JournalWriter.GONE.equals(left)) {
                gone.add(value);
            } else {
                changedSince.add(new ChangedItem(value.key(), null, null));
            }
            return;
        }
        old.put(value.key(), value.value());
        JsonNode state = kind.toJson(now.state());
        boolean isAsLeft = left == null
                || left.equals(StateDigest.of(state))
                || differing(value.value(), state).isEmpty();
        if (isAsLeft) {
            things.add(now);
        } else {
            changedSince.add(new ChangedItem(now.key(), now.title(), null));
        }
    }

    /** The names of the fields in which two states differ. */
    private static Set<String> differing(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    List<Thing<S>> things() {
        return List.copyOf(things);
    }

    List<ChangedItem> changedSince() {
        return List.copyOf(changedSince);
    }

    /** The old values of things that were deleted and have to be made again. */
    List<OldValue> gone() {
        return List.copyOf(gone);
    }

    /** The number of things that differ in each field whose old value Plex does not accept. */
    Map<String, Long> lost() {
        return new TreeMap<>(lost);
    }

    @Override
    public boolean isSo(Thing<S> thing) {
        Set<String> differing = differing(before(thing), kind.toJson(thing.state()));
        differing.removeAll(kind.lost());
        return differing.isEmpty();
    }

    private JsonNode before(Thing<S> thing) {
        return Objects.requireNonNull(old.get(thing.key()));
    }

    @Override
    public void send(List<Thing<S>> batch) throws InterruptedException {
        kind.restoreAll(batch, this::old, context);
    }

    @Override
    public List<List<Thing<S>>> batches(List<Thing<S>> all) {
        return kind.batches(all, this::old);
    }

    private S old(Thing<S> thing) {
        return kind.fromJson(before(thing));
    }

    /** Counts what is still not as before. */
    void countLost() throws InterruptedException {
        Map<String, Thing<S>> now = kind.read(things.stream().map(Thing::key).toList(), context.withoutStop());
        for (Thing<S> thing : now.values()) {
            countLost(before(thing), thing);
        }
    }

    void countLost(JsonNode before, Thing<S> now) {
        for (String field : differing(before, kind.toJson(now.state()))) {
            if (kind.lost().contains(field)) {
                lost.merge(field, 1L, Long::sum);
            }
        }
    }
}
