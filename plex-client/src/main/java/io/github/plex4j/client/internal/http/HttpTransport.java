package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transport over HTTP: sets the deadline and asks for the token, then hands the call to the layers below. */
public final class HttpTransport implements PlexTransport {
    private static final PlexRequest IDENTITY = PlexRequest.get("/identity");

    private final Exchanger exchanger;
    private final Connections connections;
    private final InFlight inFlight;
    private final TokenProvider tokens;
    private final Duration timeout;
    private final Duration connectTimeout;
    private final NanoClock clock;

    HttpTransport(Exchanger exchanger, Connections connections, InFlight inFlight, TransportSettings settings) {
        this.exchanger = exchanger;
        this.connections = connections;
        this.inFlight = inFlight;
        this.tokens = settings.tokens();
        this.timeout = settings.timeout();
        this.connectTimeout = settings.connectTimeout();
        this.clock = System::nanoTime;
    }

    @Override
    public <T extends @Nullable Object> T exchange(PlexRequest request, BodyReader<T> reader) {
        if (inFlight.isClosed()) {
            throw new PlexInputException("The client is closed. Create a new one.");
        }
        return exchanger.exchange(new Call(request, tokens.token(), Deadline.in(timeout, clock)), reader);
    }

    /** Makes the pool of connections and, for https, loads the trusted certificates; doing so again does nothing. */
    @Override
    public void warmUp() {
        connections.prepare();
    }

    /**
     * Asks for the identity of the server, which Plex gives to everybody, and leaves the connection open for later calls.
     * The whole call takes no longer than connecting may.
     */
    @Override
    public void connect() {
        exchanger.exchange(
                new Call(IDENTITY, Optional.empty(), Deadline.in(connectTimeout, clock)),
                body -> body.stream().transferTo(OutputStream.nullOutputStream()));
    }

    @Override
    public void close() {
        inFlight.close();
        connections.close();
    }
}
