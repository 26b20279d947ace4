package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The transport over HTTP: sets the deadline and asks for the token, then hands the call to the layers below. */
public final class HttpTransport implements PlexTransport {
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

    @Override
    public void close() {
        inFlight.close();
    }
}
