package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.mcp.engine.ToolContext;
import org.jspecify.annotations.Nullable;

/** Ends walks when the call's time is spent, abandons them when it is cancelled, and reports how far they are. */
public final class ContextObserver implements WalkObserver {
    private final ToolContext context;

    public ContextObserver(ToolContext context) {
        this.context = context;
    }

    @Override
    public boolean mayGoOn() {
        context.cancellation().throwIfCancelled();
        return !context.timeBudget().isSpent();
    }

    @Override
    public void reached(long done, @Nullable Long total, String what) {
        context.cancellation().throwIfCancelled();
        context.progress().report((double) done, total == null ? null : (Double) total.doubleValue(), what);
    }
}
