package io.github.plex4j.mcp.server.modern;

import io.github.plex4j.mcp.engine.ToolResult;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way from the result of a call to the answer of its request. */
final class Delivery {
    private static final Logger LOGGER = LoggerFactory.getLogger(Delivery.class);

    private Delivery() {}

    /**
     * Writes answers. One that cannot be written, because there is no memory for it, say, becomes an internal error: a request is
     * always answered.
     */
    static Consumer<ToolResult> of(ModernReply reply, Consumer<ToolResult> answer) {
        return result -> {
            try {
                answer.accept(result);
            } catch (RuntimeException | Error exception) {
                LOGGER.error(
                        "An answer could not be written: {}",
                        exception.getClass().getName());
                reply.error(ProtocolError.internal());
            }
        };
    }
}
