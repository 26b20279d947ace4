package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.journal.JournalWriter;
import io.github.plex4j.mcp.engine.journal.OldValue;
import java.util.List;

/**
 * Changes the state of many things: what is so already is left alone, what is to be changed is written to the journal before the first
 * change, sent in batches, and read back. It stops between two batches when the call is cancelled or its time is over, and after a
 * failure that every other thing would meet as well; whatever was done by then is reported.
 *
 * @param <S> the state that it replaces
 */
public final class BulkChange<S> {
    private final String tool;
    private final StateKind<S> kind;
    private final StateChange<S> change;

    /**
     * A change.
     *
     * @param tool the name of the tool that makes it, for the journal
     */
    public BulkChange(String tool, StateKind<S> kind, StateChange<S> change) {
        this.tool = tool;
        this.kind = kind;
        this.change = change;
    }

    /** Reports which of the things that were just read the change would change. */
    public ChangeReport tryOn(List<Thing<S>> things) {
        List<ChangedItem> wouldChange = things.stream()
                .filter(thing -> !change.isSo(thing))
                .map(BulkChange::named)
                .toList();
        return ChangeReport.ofDryRun(things.size(), wouldChange);
    }

    /**
     * Changes things that were just read, in their order.
     *
     * @throws PlexException when the first of them met a failure that is not its own, so that nothing was changed
     * @throws ToolFailure likewise, and when the journal cannot be written
     * @throws InterruptedException when the call was cancelled before anything was sent
     */
    public ChangeReport run(List<Thing<S>> things, ToolContext context) throws InterruptedException {
        ChangeTally tally = new ChangeTally(
                context.record(), things.stream().map(BulkChange::named).toList());
        List<Thing<S>> open =
                things.stream().filter(thing -> !change.isSo(thing)).toList();
        if (open.isEmpty()) {
            things.forEach(thing -> tally.unchanged(thing.key()));
            return tally.report(JournalWriter.none().changeId());
        }
        context.record().begin(open.stream().map(Thing::key).toList());
        JournalWriter journal = ChangePlace.begin(tool, kind.name(), values(open), context);
        things.stream().filter(change::isSo).forEach(thing -> tally.unchanged(thing.key()));
        try {
            new BulkRun<>(kind, change, context, journal, tally).run(open);
        } finally {
            journal.end();
        }
        return tally.report(journal.changeId());
    }

    private List<OldValue> values(List<Thing<S>> things) {
        return things.stream()
                .map(thing -> new OldValue(thing.key(), kind.toJson(thing.state())))
                .toList();
    }

    private static ChangedItem named(Thing<?> thing) {
        return new ChangedItem(thing.key(), thing.title(), null);
    }
}
