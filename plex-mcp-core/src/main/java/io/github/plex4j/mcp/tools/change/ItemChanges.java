package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes items one after the other. It stops between two of them when the call is cancelled or its time is over, and after a
 * failure that every other item would meet as well; whatever was done by then is reported. Not thread-safe; for one change.
 *
 * @param <T> an item
 */
public final class ItemChanges<T> {
    private static final Logger LOGGER = LoggerFactory.getLogger(ItemChanges.class);

    private final ToolContext context;
    private final Naming<T> naming;
    private final Step<T> step;

    /**
     * Changes of one call.
     *
     * @param naming names an item in the report
     * @param step changes one item
     */
    public ItemChanges(ToolContext context, Naming<T> naming, Step<T> step) {
        this.context = context;
        this.naming = naming;
        this.step = step;
    }

    /** Names an item. */
    @FunctionalInterface
    public interface Naming<T> {
        /** The item as a report names it, without a reason. */
        ChangedItem name(T item);
    }

    /** Changes one item. */
    @FunctionalInterface
    public interface Step<T> {
        /**
         * Changes an item unless it is so already.
         *
         * @return whether something was changed
         */
        boolean change(T item) throws InterruptedException;

        /**
         * Reads an item back that was changed. Where the answer to the change was the new state itself there is nothing to read.
         *
         * @return whether it is as wanted now
         */
        default boolean isDone(T item) throws InterruptedException {
            return true;
        }
    }

    /**
     * Changes the items in their order. Their keys are recorded before.
     *
     * @throws PlexException when the first of them met a failure that is not its own, so that nothing was changed
     * @throws ToolFailure likewise
     */
    public ChangeReport run(List<T> items) throws InterruptedException {
        context.record().begin(items.stream().map(this::key).toList());
        ChangeTally tally = new ChangeTally(
                context.record(), items.stream().map(naming::name).toList());
        boolean goesOn = true;
        Iterator<T> left = items.iterator();
        while (goesOn && left.hasNext() && ChangeFailures.isWanted(context)) {
            goesOn = tryOne(left.next(), tally);
            context.progress().report((double) tally.done(), (double) items.size(), null);
        }
        return tally.report(Optional.empty());
    }

    /** Whether the next item may be tried. */
    private boolean tryOne(T item, ChangeTally tally) throws InterruptedException {
        try {
            if (step.change(item)) {
                return goesOnAfterChange(item, tally);
            }
        } catch (RuntimeException failure) {
            return ChangeFailures.of(failure).settle(List.of(key(item)), tally);
        }
        tally.unchanged(key(item));
        return true;
    }

    /** A change that Plex accepted has not failed because it cannot be read back; it has failed if the item is as before. */
    private boolean goesOnAfterChange(T item, ChangeTally tally) throws InterruptedException {
        boolean isDone;
        try {
            isDone = step.isDone(item);
        } catch (RuntimeException failure) {
            LOGGER.warn("An item could not be read back: {}", failure.getClass().getName());
            tally.unknown(key(item));
            return false;
        }
        if (isDone) {
            tally.changed(key(item));
        } else {
            tally.failed(key(item), FailureCode.UPSTREAM_ERROR);
        }
        return true;
    }

    private String key(T item) {
        return naming.name(item).ratingKey();
    }
}
