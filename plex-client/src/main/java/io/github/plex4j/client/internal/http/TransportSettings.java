package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.TokenProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;

/**
 * The settings of a transport.
 *
 * @param server the address of the server; a path before Plex's own paths is allowed
 * @param tokens asked once for each call
 * @param timeout the deadline of a whole call
 * @param connectTimeout the longest wait for a connection, within {@code timeout}
 * @param product the name of the program, as Plex shows it
 * @param version the version of the program
 * @param clientIdentifier a stable id of this installation
 * @param deviceName the name of the device, as Plex shows it
 * @param allowInsecureHttp whether a token may go over plain HTTP to an address that is not a private one
 * @param maxConcurrent the most requests in flight
 * @param maxResponseBytes the longest answer, after inflation
 * @param clock for the dates a server names
 * @param sleeper for the pauses between attempts
 * @param resolver for host names
 * @param tls what certificates are trusted; the platform's own choice when empty
 */
public record TransportSettings(
        URI server,
        TokenProvider tokens,
        Duration timeout,
        Duration connectTimeout,
        String product,
        String version,
        String clientIdentifier,
        String deviceName,
        boolean allowInsecureHttp,
        int maxConcurrent,
        long maxResponseBytes,
        Clock clock,
        Sleeper sleeper,
        AddressResolver resolver,
        Optional<SSLContext> tls) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Checks what can be checked without any I/O.
     *
     * @throws PlexInputException when the server's address cannot be used, or a number or span is out of range
     */
    public TransportSettings {
        ServerAddress.of(server);
        requireSpan("timeout", timeout);
        requireSpan("connect timeout", connectTimeout);
        connectTimeout = connectTimeout.compareTo(timeout) < 0 ? connectTimeout : timeout;
        if (maxConcurrent < 1) {
            throw new PlexInputException("The client must be allowed at least one request at a time.");
        }
        if (maxResponseBytes < 1) {
            throw new PlexInputException("The longest answer must be at least one byte.");
        }
    }

    /** Begins with the defaults: 30 s, 5 s to connect, 4 requests in flight, 32 MiB, no token. */
    public static Builder builder(URI server) {
        return new Builder(server);
    }

    /** Neither the address nor the identity of the installation. */
    @Override
    public String toString() {
        return "TransportSettings[timeout=" + timeout + ", maxConcurrent=" + maxConcurrent + "]";
    }

    private static void requireSpan(String name, Duration span) {
        if (span.isNegative() || span.isZero() || span.compareTo(LONGEST) > 0) {
            throw new PlexInputException("The " + name + " must be above zero and at most a day.");
        }
    }

    /** Collects settings. Not for use by several threads. */
    public static final class Builder {
        private URI server;
        private TokenProvider tokens = TokenProvider.none();
        private Duration timeout = Duration.ofSeconds(30);
        private Duration connectTimeout = Duration.ofSeconds(5);
        private String product = "plex4j";
        private String version = "0.1.0";
        private String clientIdentifier = ofThisInstallation();
        private String deviceName = "Java";
        private boolean allowInsecureHttp;
        private int maxConcurrent = 4;
        private long maxResponseBytes = 32L * 1024 * 1024;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = pause -> Thread.sleep(pause.toMillis());
        private AddressResolver resolver = AddressResolver.system();
        private Optional<SSLContext> tls = Optional.empty();

        private Builder(URI server) {
            this.server = server;
        }

        /** Replaces the address. */
        public Builder server(URI value) {
            server = value;
            return this;
        }

        /** Default: no token. */
        public Builder tokens(TokenProvider value) {
            tokens = value;
            return this;
        }

        /** Default: 30 s. */
        public Builder timeout(Duration value) {
            timeout = value;
            return this;
        }

        /** Default: 5 s. */
        public Builder connectTimeout(Duration value) {
            connectTimeout = value;
            return this;
        }

        /** Name and version of the program; characters outside ASCII are replaced. */
        public Builder product(String name, String programVersion) {
            product = name;
            version = programVersion;
            return this;
        }

        /** A stable id of this installation; Plex lists devices by it. */
        public Builder clientIdentifier(String value) {
            clientIdentifier = value;
            return this;
        }

        /** Characters outside ASCII are replaced. */
        public Builder deviceName(String value) {
            deviceName = value;
            return this;
        }

        /** Default: false. */
        public Builder allowInsecureHttp(boolean value) {
            allowInsecureHttp = value;
            return this;
        }

        /** Default: 4. */
        public Builder maxConcurrent(int value) {
            maxConcurrent = value;
            return this;
        }

        /** Default: 32 MiB. */
        public Builder maxResponseBytes(long value) {
            maxResponseBytes = value;
            return this;
        }

        /** Default: the system's. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Default: {@link Thread#sleep(long)}. */
        public Builder sleeper(Sleeper value) {
            sleeper = value;
            return this;
        }

        /** Default: the system's. */
        public Builder resolver(AddressResolver value) {
            resolver = value;
            return this;
        }

        /** Adds trust in a private authority or a pinned certificate. Certificates and names are always verified. */
        public Builder tls(SSLContext value) {
            tls = Optional.of(value);
            return this;
        }

        private static String ofThisInstallation() {
            String installation = System.getProperty("user.name", "")
                    + '|'
                    + System.getProperty("user.home", "")
                    + '|'
                    + System.getProperty("os.name", "");
            return UUID.nameUUIDFromBytes(installation.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        /**
         * Makes the settings.
         *
         * @throws PlexInputException as the constructor of the record
         */
        public TransportSettings build() {
            return new TransportSettings(
                    server,
                    tokens,
                    timeout,
                    connectTimeout,
                    product,
                    version,
                    clientIdentifier,
                    deviceName,
                    allowInsecureHttp,
                    maxConcurrent,
                    maxResponseBytes,
                    clock,
                    sleeper,
                    resolver,
                    tls);
        }
    }
}
