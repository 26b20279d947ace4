package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * MCP over a pair of streams, one message a line, for one client. The server is built on it first, then {@link #serve}
 * is called once.
 */
final class StdioTransport implements McpServerTransportProvider {

    /** The longest line a client may send, in bytes. */
    static final int MAX_LINE_BYTES = 4 * 1024 * 1024;

    private static final Logger LOGGER = LoggerFactory.getLogger(StdioTransport.class);

    private final ObjectMapper mapper;
    private final McpJsonMapper messages;
    private final InputStream input;
    private final Outbox outbox;
    private final RequestCheck check;
    private final Runnable afterHandshake;
    private final Duration patience;
    private final CompletableFuture<Void> inputEnded = new CompletableFuture<>();
    private @Nullable StdioSession session;

    /**
     * @param mapper reads the lines
     * @param messages reads and writes the SDK's messages
     * @param check refuses what the SDK must not see
     * @param afterHandshake run once, on the thread that reads, when the client is ready: must not block
     * @param patience how long the requests in flight may take after the end of input, and again their answers to be
     *     read by the client
     */
    StdioTransport(
            ObjectMapper mapper,
            McpJsonMapper messages,
            InputStream input,
            OutputStream output,
            RequestCheck check,
            Runnable afterHandshake,
            Duration patience) {
        this.mapper = mapper;
        this.messages = messages;
        this.input = input;
        this.outbox = new Outbox(output);
        this.check = check;
        this.afterHandshake = afterHandshake;
        this.patience = patience;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2024_11_05,
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = new StdioSession(factory, messages, new MessageWriter(messages, outbox), check, afterHandshake);
    }

    /** Serves the client until its input ends or it no longer reads, then lets the requests in flight come to an end. */
    void serve() throws InterruptedException {
        StdioSession current = currentSession();
        Thread reader = new Thread(() -> readAll(current), "plex-mcp-stdin");
        reader.setDaemon(true);
        reader.start();
        CompletableFuture.anyOf(inputEnded, outbox.broken()).join();
        current.drain(outbox.broken().isDone() ? Duration.ZERO : patience);
        outbox.close(patience);
    }

    private void readAll(StdioSession current) {
        try {
            new LineReader(MAX_LINE_BYTES, new MessageParser(mapper, MAX_LINE_BYTES, current)).readAll(input);
        } catch (IOException exception) {
            LOGGER.warn("The input was cut off", exception);
        } finally {
            inputEnded.complete(null);
        }
    }

    private StdioSession currentSession() {
        if (session == null) {
            throw new IllegalStateException("No server was built on this transport");
        }
        return session;
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.defer(() -> currentSession().session().sendNotification(method, params));
    }

    /** Ends the session as the end of input does. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(() -> inputEnded.complete(null));
    }
}
