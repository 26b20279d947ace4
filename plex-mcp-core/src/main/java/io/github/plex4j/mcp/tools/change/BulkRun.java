package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.journal.JournalWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of one bulk change. For one thread. */
final class BulkRun<S> {
    private static final Logger LOGGER = LoggerFactory.getLogger(BulkRun.class);

    /** The number of things that are sent before they are read back: small, so that little is unknown when the server dies. */
    private static final int PART = 100;

    private final StateKind<S> kind;
    private final StateChange<S> change;
    private final ToolContext context;
    private final JournalWriter journal;
    private final ChangeTally tally;
    private final long all;

    BulkRun(StateKind<S> kind, StateChange<S> change, ToolContext context, JournalWriter journal, ChangeTally tally) {
        this.kind = kind;
        this.change = change;
        this.context = context;
        this.journal = journal;
        this.tally = tally;
        this.all = tally.all();
    }

    void run(List<Thing<S>> things) throws InterruptedException {
        boolean goesOn = true;
        for (int first = 0; first < things.size() && goesOn; first += PART) {
            goesOn = part(things.subList(first, Math.min(first + PART, things.size())));
        }
    }

    private boolean part(List<Thing<S>> things) throws InterruptedException {
        List<Thing<S>> accepted = new ArrayList<>();
        for (List<Thing<S>> batch : change.batches(things)) {
            if (!ChangeFailures.isWanted(context)) {
                readBack(accepted);
                return false;
            }
            Optional<ChangeFailures> failure = send(batch);
            if (failure.isPresent() && !goesOnAfter(failure.get(), batch, accepted)) {
                return false;
            }
            if (failure.isEmpty()) {
                accepted.addAll(batch);
                report(accepted.size());
            }
        }
        return readBack(accepted);
    }

    private void report(int sent) {
        context.progress().report((double) (tally.done() + sent), (double) all, null);
    }

    private Optional<ChangeFailures> send(List<Thing<S>> batch) throws InterruptedException {
        journal.sent(keys(batch));
        try {
            change.send(batch);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(ChangeFailures.of(failure));
        }
    }

    /** An answer that was lost may be that of a change that was made: the things themselves can tell. */
    private boolean goesOnAfter(ChangeFailures failure, List<Thing<S>> batch, List<Thing<S>> accepted)
            throws InterruptedException {
        boolean isReadable = readBack(accepted);
        accepted.clear();
        if (failure.isUnknown() && isReadable) {
            return settleLost(batch);
        }
        return failure.settle(keys(batch), tally) && isReadable;
    }

    private boolean settleLost(List<Thing<S>> batch) throws InterruptedException {
        Optional<Map<String, Thing<S>>> now = read(batch);
        boolean allMade = true;
        for (Thing<S> thing : batch) {
            Thing<S> found = now.isPresent() ? now.get().get(thing.key()) : null;
            if (found != null && change.isSo(found)) {
                made(found);
            } else {
                tally.unknown(thing.key());
                allMade = false;
            }
        }
        return allMade;
    }

    /**
     * Reads things back that Plex said it changed.
     *
     * @return whether they could be read
     */
    private boolean readBack(List<Thing<S>> things) throws InterruptedException {
        if (things.isEmpty()) {
            return true;
        }
        Optional<Map<String, Thing<S>>> now = read(things);
        for (Thing<S> thing : things) {
            if (now.isEmpty()) {
                tally.unknown(thing.key());
            } else {
                settle(thing, now.get());
            }
        }
        return now.isPresent();
    }

    private void settle(Thing<S> thing, Map<String, Thing<S>> now) {
        Thing<S> found = now.get(thing.key());
        if (found == null) {
            tally.failed(thing.key(), FailureCode.NOT_FOUND);
        } else if (change.isSo(found)) {
            made(found);
        } else {
            tally.failed(thing.key(), FailureCode.UPSTREAM_ERROR);
        }
    }

    private void made(Thing<S> found) {
        journal.left(found.key(), StateDigest.of(kind.toJson(found.state())));
        tally.changed(found.key());
    }

    /** A stopped call still reads back what it changed. */
    private Optional<Map<String, Thing<S>>> read(List<Thing<S>> things) throws InterruptedException {
        try {
            return Optional.of(kind.read(keys(things), context.withoutStop()));
        } catch (RuntimeException failure) {
            LOGGER.warn(
                    "Changed items could not be read back: {}",
                    failure.getClass().getName());
            return Optional.empty();
        }
    }

    private List<String> keys(List<Thing<S>> things) {
        return things.stream().map(Thing::key).toList();
    }
}
