package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexException;
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
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final Exchanger exchanger;
    private final HttpClients clients;
    private final InFlight inFlight;
    private final TokenProvider tokens;
    private final Duration timeout;
    private final NanoClock clock;

    HttpTransport(Exchanger exchanger, HttpClients clients, InFlight inFlight, TransportSettings settings) {
        this.exchanger = exchanger;
        this.clients = clients;
        this.inFlight = inFlight;
        this.tokens = settings.tokens();
        this.timeout = settings.timeout();
        this.clock = settings.nanoClock();
    }

    @Override
    public <T extends @Nullable Object> T exchange(PlexRequest request, BodyReader<T> reader) {
        if (inFlight.isClosed()) {
            throw new PlexInputException("The client is closed. Make a new one.");
        }
        return exchanger.exchange(new Call(request, tokens.token(), Deadline.in(timeout, clock)), reader);
    }

    /**
     * Does the slow part of the first call beforehand: makes the HTTP client and loads the trusted certificates. Sends
     * nothing and reads no token. Meant for a background thread; calling it again does nothing.
     */
    public void warmUp() {
        clients.get();
    }

    /**
     * Opens a connection and leaves it for the calls to come, by asking who the server is, which every server tells
     * everybody: no token is read or sent.
     *
     * @throws PlexException when the server cannot be reached, does not answer within 5 seconds, or not as Plex does
     */
    public void connect() {
        Duration patience = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
        exchanger.exchange(
                new Call(IDENTITY, Optional.empty(), Deadline.in(patience, clock)),
                body -> body.stream().transferTo(OutputStream.nullOutputStream()));
    }

    @Override
    public void close() {
        inFlight.close();
    }
}
