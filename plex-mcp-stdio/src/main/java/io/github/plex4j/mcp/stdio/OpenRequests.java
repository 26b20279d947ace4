package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of one client that are not answered yet, in whichever era of MCP each of them speaks. Sees to it that each gets
 * one answer, or none once the client has cancelled it. Thread-safe.
 */
final class OpenRequests {

    private static final Logger LOGGER = LoggerFactory.getLogger(OpenRequests.class);

    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    /**
     * The first of so many parts is for changes. Clients kill a server that has not ended two seconds after its input did; by then
     * a change has to have stopped between two items.
     */
    private static final int PARTS_OF_PATIENCE = 5;

    /** Longer than clients take from one request of their start to the next. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private final MessageWriter writer;
    private final PendingRequests pending = new PendingRequests();

    OpenRequests(MessageWriter writer) {
        this.writer = writer;
    }

    /**
     * Enters a request, or refuses it. A second request with an id that is in flight is not answered: the client would take that for
     * the answer of the first.
     *
     * @return whether it was entered
     */
    boolean open(PendingRequest request) {
        RpcError refusal = pending.open(request);
        if (refusal == null) {
            return true;
        }
        if (PendingRequests.ID_IN_FLIGHT.equals(refusal)) {
            LOGGER.warn("A request with the id of one in flight was ignored");
        } else {
            writer.sendError(request.id(), refusal);
        }
        return false;
    }

    /** Sends the answer of a request unless it was answered or cancelled before. */
    void answer(PendingRequest request, Runnable sending) {
        if (request.claim()) {
            finish(request, () -> sendOrFail(request, sending));
        }
    }

    /** An answer that does not fit into the memory, say, is sent as an internal error: a request is always answered. */
    private void sendOrFail(PendingRequest request, Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException | Error exception) {
            LOGGER.error(
                    "The answer of {} could not be sent: {}",
                    request.method(),
                    exception.getClass().getName());
            writer.sendError(request.id(), RpcError.INTERNAL);
        }
    }

    /** Answers a request with an error unless it was answered or cancelled before. */
    void fail(PendingRequest request, RpcError error) {
        if (request.claim()) {
            finish(request, () -> writer.sendError(request.id(), error));
        }
    }

    private void finish(PendingRequest request, Runnable sending) {
        pending.release(request);
        try {
            sending.run();
        } finally {
            pending.finish(request);
        }
    }

    /** Stops a request at the client's wish, which is then not answered. */
    void cancel(@Nullable JsonNode requestId) {
        Object id = MessageParser.readId(requestId);
        PendingRequest request = id == null ? null : pending.find(id);
        if (request != null && request.claim()) {
            finish(request, () -> {});
            request.stopWork();
        }
    }

    /** Waits until the client has wanted nothing for a moment. */
    void awaitQuiet() throws InterruptedException {
        pending.awaitQuiet(QUIET);
    }

    /**
     * Waits for the requests in flight, for a shorter while before it ends what they are changing, then answers the rest with an
     * error and stops their work. A change that the client has cancelled is waited for as well, because the end of the process
     * would cut it off.
     *
     * @param patience with all of them
     * @param lastItem the time for an item that is being changed when changes are ended
     */
    void drain(Duration patience, Duration lastItem, Changes changes) throws InterruptedException {
        Duration first = patience.dividedBy(PARTS_OF_PATIENCE);
        pending.awaitNone(first);
        changes.end(lastItem);
        pending.awaitNone(patience.minus(first));
        for (PendingRequest request : pending.all()) {
            fail(request, RpcError.server("The input ended before this call did"));
            request.stopWork();
        }
        // An answer that was on its way to the writer meanwhile is finished once it is there.
        pending.awaitNone(LAST_WORDS);
    }
}
