package io.github.plex4j.client;

import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link PlexClient}. For use by one thread. */
public final class PlexClientBuilder {
    private static final URI DEFAULT_SERVER = URI.create("http://localhost:32400");

    private final TransportSettings.Builder settings = TransportSettings.builder(DEFAULT_SERVER);
    private URI server = DEFAULT_SERVER;
    private @Nullable PlexTransport transport;

    PlexClientBuilder() {}

    /**
     * The address of the server, such as {@code https://192-168-1-2.….plex.direct:32400} or
     * {@code http://192.168.1.2:32400}; it may have a path where the server lies behind one. Default
     * {@code http://localhost:32400}.
     */
    public PlexClientBuilder server(URI address) {
        settings.server(address);
        server = address;
        return this;
    }

    /** The token that opens the server. Default none, which is enough for its identity alone. */
    public PlexClientBuilder token(PlexToken value) {
        settings.tokens(TokenProvider.of(value));
        return this;
    }

    /** The source of the token. It is asked on each call, so that a token can be replaced while the client is in use. */
    public PlexClientBuilder token(TokenProvider provider) {
        settings.tokens(provider);
        return this;
    }

    /**
     * The longest time that a whole call may take: waiting for its turn, connecting, redirects, retries and reading the
     * answer. Default 30 seconds, at most a day. Connecting may take 5 seconds of it.
     */
    public PlexClientBuilder timeout(Duration wholeCall) {
        settings.timeout(wholeCall);
        return this;
    }

    /** The name and version of the program, which Plex shows among its devices. Default {@code plex4j} and its version. */
    public PlexClientBuilder product(String name, String programVersion) {
        settings.product(name, programVersion);
        return this;
    }

    /** A stable identifier of this installation. By default it is derived from the names of the user and the system. */
    public PlexClientBuilder clientIdentifier(String identifier) {
        settings.clientIdentifier(identifier);
        return this;
    }

    /** The name of this device, which Plex shows among its devices. Default {@code Java}. */
    public PlexClientBuilder deviceName(String name) {
        settings.deviceName(name);
        return this;
    }

    /**
     * Whether the token may be sent over plain HTTP to an address that belongs neither to this machine nor to a private
     * network. Default no.
     */
    public PlexClientBuilder allowInsecureHttp(boolean allow) {
        settings.allowInsecureHttp(allow);
        return this;
    }

    /**
     * Replaces HTTP: every call goes to this transport, and the other settings have no effect, except that players are given the
     * address of the server. The transport must be safe
     * for use by several threads; it is closed with the client.
     */
    public PlexClientBuilder transport(PlexTransport replacement) {
        transport = replacement;
        return this;
    }

    /**
     * Makes the client. Sends nothing.
     *
     * @return the client, to be closed by the caller
     * @throws PlexInputException if the address or the timeout cannot be used
     */
    public PlexClient build() {
        return new PlexClient(transport == null ? Transports.create(settings.build()) : transport, server);
    }
}
