package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One change that is sent once and read back: of something that is no item, or is gone afterwards. It leaves no journal. Immutable;
 * for one call.
 */
public final class SingleChange {
    private final ToolContext context;
    private final String key;

    /**
     * A change of one thing.
     *
     * @param key the Plex key by which the audit log names it
     */
    public SingleChange(ToolContext context, String key) {
        this.context = context;
        this.key = key;
    }

    /** Says that the thing is as wanted already, so that nothing is sent. */
    public void isSoAlready() {
        context.record().begin(List.of(key));
        context.record().settle(key, Fate.UNCHANGED);
    }

    /**
     * Sends the change and looks whether it was made. Where the answer to it was lost, the look decides: what is as wanted was made.
     *
     * @param request sends it
     * @param isMade  reads the thing back
     * @throws PlexException when the server refused it, or its answer was lost and it cannot be seen
     * @throws ToolFailure of code {@code upstream_error} when the server accepted it and it was not made; {@code partial} when it was
     *     accepted and cannot be read back
     */
    public void make(Runnable request, BooleanSupplier isMade) {
        context.record().begin(List.of(key));
        try {
            request.run();
        } catch (PlexCallException failure) {
            if (!failure.outcomeUnknown()) {
                throw failure;
            }
            context.record().settle(key, Fate.UNKNOWN);
            if (!isSeen(isMade)) {
                throw failure;
            }
            context.record().settle(key, Fate.CHANGED);
            return;
        }
        context.record().settle(key, Fate.UNKNOWN);
        requireMade(isMade);
        context.record().settle(key, Fate.CHANGED);
    }

    private static boolean isSeen(BooleanSupplier isMade) {
        try {
            return isMade.getAsBoolean();
        } catch (PlexException unseen) {
            return false;
        }
    }

    private static void requireMade(BooleanSupplier isMade) {
        boolean made;
        try {
            made = isMade.getAsBoolean();
        } catch (PlexException unseen) {
            throw new ToolFailure(
                    FailureCode.PARTIAL,
                    "The server accepted the change, which could not be read back: its outcome is unknown.",
                    "Look at what is there now before changing anything again.");
        }
        if (!made) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server accepted the change and did not make it.",
                    "Look at the log of the server: it may lack the rights to its files.");
        }
    }
}
