package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.mcp.engine.ToolContext;
import org.jspecify.annotations.Nullable;

/** Ends walks when the call's time is spent, abandons them when it is cancelled, and reports how far they are. */
public final class ContextObserver implements WalkObserver {
    private final ToolContext context;
    private double furthest;

    public ContextObserver(ToolContext context) {
        this.context = context;
    }

    @Override
    public boolean mayGoOn() {
        context.cancellation().throwIfCancelled();
        return !context.timeBudget().isSpent();
    }

    /** A call may take several walks, but what it reports never goes back. */
    @Override
    public void reached(long done, @Nullable Long total, String what) {
        context.cancellation().throwIfCancelled();
        boolean further = (double) done >= furthest;
        furthest = Math.max(furthest, (double) done);
        context.progress().report(furthest, (further && total != null) ? (Double) total.doubleValue() : null, what);
    }
}
