package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.call.ErrorMapper;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Failures of the server, the token or the call, not of the item. */
    private static final Set<FailureCode> OF_ALL = EnumSet.of(
            FailureCode.CANCELLED,
            FailureCode.UNAUTHORIZED,
            FailureCode.FORBIDDEN,
            FailureCode.UNREACHABLE,
            FailureCode.TIMEOUT,
            FailureCode.UNAVAILABLE,
            FailureCode.RATE_LIMITED,
            FailureCode.NOT_SUPPORTED);

    private final ToolContext context;
    private final Naming<T> naming;
    private final Step<T> step;
    private final List<ChangedItem> failed = new ArrayList<>();
    private final List<ChangedItem> unknown = new ArrayList<>();
    private long changed;
    private long unchanged;

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
        int tried = 0;
        boolean goesOn = true;
        while (goesOn && tried < items.size() && isWanted()) {
            goesOn = tryOne(items.get(tried), tried);
            tried++;
            context.progress().report(tried, (double) items.size(), null);
        }
        long left = items.size() - changed - unchanged - failed.size() - unknown.size();
        return new ChangeReport(
                items.size(),
                changed,
                unchanged,
                failed,
                unknown.isEmpty() ? null : unknown,
                left == 0 ? null : (Long) left,
                left == 0 && unknown.isEmpty(),
                unknown.isEmpty() ? null : ChangeReport.UNKNOWN,
                Truncation.NONE);
    }

    private boolean isWanted() {
        return !context.cancellation().isCancelled() && !context.timeBudget().isSpent();
    }

    /** Whether the next item may be tried. */
    private boolean tryOne(T item, int before) throws InterruptedException {
        try {
            if (step.change(item)) {
                return goesOnAfterChange(item);
            }
        } catch (RuntimeException failure) {
            return goesOnAfter(failure, item, before);
        }
        context.record().settle(key(item), Fate.UNCHANGED);
        unchanged++;
        return true;
    }

    /** A change that Plex accepted has not failed because it cannot be read back; it has failed if the item is as before. */
    private boolean goesOnAfterChange(T item) throws InterruptedException {
        boolean isDone;
        try {
            isDone = step.isDone(item);
        } catch (RuntimeException failure) {
            LOGGER.warn("An item could not be read back: {}", failure.getClass().getName());
            leaveUnknown(item);
            return false;
        }
        if (isDone) {
            context.record().settle(key(item), Fate.CHANGED);
            changed++;
        } else {
            failed.add(named(item, FailureCode.UPSTREAM_ERROR.wireName()));
        }
        return true;
    }

    private void leaveUnknown(T item) {
        context.record().settle(key(item), Fate.UNKNOWN);
        unknown.add(named(item, null));
    }

    /** Nothing that fails here may hide what was changed before, not even a bug: after that, nobody can tell about its item. */
    private boolean goesOnAfter(RuntimeException failure, T item, int before) {
        FailureCode code = ErrorMapper.map(failure).code();
        boolean isBug = code == FailureCode.INTERNAL;
        if (isBug) {
            LOGGER.error("The change of an item failed", failure);
        }
        boolean isUnknown = isBug || (failure instanceof PlexCallException call && call.outcomeUnknown());
        if (isUnknown) {
            leaveUnknown(item);
        } else if (before == 0 && OF_ALL.contains(code)) {
            throw failure;
        } else if (code != FailureCode.CANCELLED) {
            failed.add(named(item, code.wireName()));
        }
        return !isUnknown && !OF_ALL.contains(code);
    }

    private String key(T item) {
        return naming.name(item).ratingKey();
    }

    private ChangedItem named(T item, @Nullable String code) {
        ChangedItem name = naming.name(item);
        return new ChangedItem(name.ratingKey(), name.title(), code);
    }
}
