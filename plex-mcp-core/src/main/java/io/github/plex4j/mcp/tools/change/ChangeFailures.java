package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ErrorMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges a failure in the middle of a change: its effect on the things it was about, and on those that follow. */
final class ChangeFailures {
    private static final Logger LOGGER = LoggerFactory.getLogger(ChangeFailures.class);

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

    private final RuntimeException failure;
    private final FailureCode code;
    private final boolean unknown;

    private ChangeFailures(RuntimeException failure, FailureCode code, boolean unknown) {
        this.failure = failure;
        this.code = code;
        this.unknown = unknown;
    }

    /** Nothing that fails may hide what was changed before, not even a bug: after that, nobody can tell about its items. */
    static ChangeFailures of(RuntimeException failure) {
        FailureCode code = ErrorMapper.map(failure).code();
        boolean isBug = code == FailureCode.INTERNAL;
        if (isBug) {
            LOGGER.error("The change of an item failed", failure);
        }
        boolean isLost = failure instanceof PlexCallException call && call.outcomeUnknown();
        return new ChangeFailures(failure, code, isBug || isLost);
    }

    /** Whether the change may go on to its next item. */
    static boolean isWanted(ToolContext context) {
        return !context.cancellation().isCancelled() && !context.timeBudget().isSpent();
    }

    /** Whether the change may have been made all the same. */
    boolean isUnknown() {
        return unknown;
    }

    /** Whether every other item would meet it as well. */
    boolean isOfAll() {
        return OF_ALL.contains(code);
    }

    /**
     * Settles what was sent when it came.
     *
     * @return whether the next items may be tried
     * @throws RuntimeException itself, when it is not the items' own and nothing was done before it
     */
    boolean settle(List<String> keys, ChangeTally tally) {
        if (unknown) {
            keys.forEach(tally::unknown);
            return false;
        }
        if (isOfAll() && tally.done() == 0) {
            throw failure;
        }
        if (code != FailureCode.CANCELLED) {
            keys.forEach(key -> tally.failed(key, code));
        }
        return !isOfAll();
    }
}
