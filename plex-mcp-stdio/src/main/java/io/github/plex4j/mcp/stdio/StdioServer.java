package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MCP over a pair of streams, one message a line, for one client. */
final class StdioServer {

    /** The longest line a client may send, in bytes. */
    static final int MAX_LINE_BYTES = 4 * 1024 * 1024;

    private static final Logger LOGGER = LoggerFactory.getLogger(StdioServer.class);

    private final ObjectMapper mapper;
    private final InputStream input;
    private final OutputStream output;
    private final Duration patience;

    /**
     * @param mapper reads the lines
     * @param patience how long the requests in flight may take after the end of input, and again their answers to be
     *     read by the client; those that change something have a part of it, and twice as long for the item they are at
     */
    StdioServer(ObjectMapper mapper, InputStream input, OutputStream output, Duration patience) {
        this.mapper = mapper;
        this.input = input;
        this.output = output;
        this.patience = patience;
    }

    /**
     * Serves the client until its input ends or it no longer reads, then lets the requests in flight come to an end.
     *
     * @param routers makes the receiver of the client's messages
     */
    void serve(Function<Connection, EraRouter> routers) throws InterruptedException {
        Outbox outbox = new Outbox(output);
        Connection connection = Connection.over(outbox);
        EraRouter router = routers.apply(connection);
        CompletableFuture<Void> inputEnded = new CompletableFuture<>();
        Thread reader = new Thread(() -> readAll(router, inputEnded), "plex-mcp-stdin");
        reader.setDaemon(true);
        reader.start();
        CompletableFuture.anyOf(inputEnded, outbox.broken()).join();
        router.end(outbox.broken().isDone() ? Duration.ZERO : patience, patience.multipliedBy(2));
        outbox.close(patience);
    }

    private void readAll(EraRouter router, CompletableFuture<Void> inputEnded) {
        try {
            new LineReader(MAX_LINE_BYTES, new MessageParser(mapper, MAX_LINE_BYTES, router)).readAll(input);
        } catch (IOException exception) {
            LOGGER.warn("The input was cut off", exception);
        } finally {
            inputEnded.complete(null);
        }
    }
}
