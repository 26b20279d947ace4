package io.github.plex4j.client;

import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Collects the settings of a {@link PlexClient}. For use by one thread. */
public final class PlexClientBuilder {
    private static final URI DEFAULT_SERVER = URI.create("http://localhost:32400");
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private URI server = DEFAULT_SERVER;
    private TokenProvider token = TokenProvider.none();
    private Duration timeout = DEFAULT_TIMEOUT;
    private String product = "plex4j";
    private String version = "0.1.0";
    private String clientIdentifier = defaultClientIdentifier();
    private String deviceName = "Java";
    private boolean allowInsecureHttp;

    PlexClientBuilder() {}

    /**
     * The address of the server, such as {@code https://192-168-1-2.….plex.direct:32400} or
     * {@code http://192.168.1.2:32400}; a path is allowed where the server lies behind one. Default
     * {@code http://localhost:32400}.
     */
    public PlexClientBuilder server(URI address) {
        server = address;
        return this;
    }

    /** The token that opens the server. Default none, with which the server tells no more than its identity. */
    public PlexClientBuilder token(PlexToken value) {
        token = TokenProvider.of(value);
        return this;
    }

    /** Where the token comes from; asked for each call, so that a token can be changed while the client is in use. */
    public PlexClientBuilder token(TokenProvider provider) {
        token = provider;
        return this;
    }

    /**
     * How long a call may take in all: waiting for its turn, connecting, redirects, repetitions and reading the answer.
     * Default 30 seconds, at most a day. Connecting may take 5 seconds of it.
     */
    public PlexClientBuilder timeout(Duration wholeCall) {
        timeout = wholeCall;
        return this;
    }

    /** The name and version of the program, which Plex shows among its devices. */
    public PlexClientBuilder product(String name, String programVersion) {
        product = name;
        version = programVersion;
        return this;
    }

    /** A stable identifier of this installation. Default one made from the names of user and system. */
    public PlexClientBuilder clientIdentifier(String identifier) {
        clientIdentifier = identifier;
        return this;
    }

    /** The name of this device, which Plex shows among its devices. Default {@code Java}. */
    public PlexClientBuilder deviceName(String name) {
        deviceName = name;
        return this;
    }

    /**
     * Whether the token may go over plain HTTP to an address that is neither of this machine nor of a private network.
     * Default no.
     */
    public PlexClientBuilder allowInsecureHttp(boolean allow) {
        allowInsecureHttp = allow;
        return this;
    }

    /**
     * Makes the client. Asks nothing of the network.
     *
     * @return the client, to be closed by the caller
     * @throws PlexInputException if the address or the time is none that can be used
     */
    public PlexClient build() {
        Duration connect = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
        return new PlexClient(Transports.create(TransportSettings.builder(server)
                .tokens(token)
                .timeout(timeout)
                .connectTimeout(connect)
                .product(product, version)
                .clientIdentifier(clientIdentifier)
                .deviceName(deviceName)
                .allowInsecureHttp(allowInsecureHttp)
                .build()));
    }

    private static String defaultClientIdentifier() {
        String installation = System.getProperty("user.name", "")
                + '|'
                + System.getProperty("user.home", "")
                + '|'
                + System.getProperty("os.name", "");
        return UUID.nameUUIDFromBytes(installation.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
