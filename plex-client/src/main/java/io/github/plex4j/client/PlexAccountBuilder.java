package io.github.plex4j.client;

import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.http.AccountHosts;
import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link PlexAccount}. For use by one thread. */
public final class PlexAccountBuilder {
    private final TransportSettings.Builder settings = TransportSettings.builder(AccountHosts.DISCOVER);
    private @Nullable PlexTransport transport;

    PlexAccountBuilder() {}

    /** The token of the account. Default none, with which every call is refused. */
    public PlexAccountBuilder token(PlexToken value) {
        settings.tokens(TokenProvider.of(value));
        return this;
    }

    /** The source of the token. It is asked on each call, so that a token can be replaced while the client is in use. */
    public PlexAccountBuilder token(TokenProvider provider) {
        settings.tokens(provider);
        return this;
    }

    /**
     * The address of Discover, for tests: a stand-in on this machine. Default {@code https://discover.provider.plex.tv}.
     *
     * @throws PlexInputException if it is neither the default nor a numeric loopback address, such as
     *     {@code http://127.0.0.1:40123}: the token of an account opens all of its servers, and goes nowhere else
     */
    public PlexAccountBuilder discover(URI address) {
        settings.server(AccountHosts.checked(address));
        return this;
    }

    /**
     * The longest time that a whole call may take: waiting for its turn, connecting, retries and reading the answer. Default 30
     * seconds, at most a day. Connecting may take 5 seconds of it.
     */
    public PlexAccountBuilder timeout(Duration wholeCall) {
        settings.timeout(wholeCall);
        return this;
    }

    /** The name and version of the program, which Plex shows among its devices. Default {@code plex4j} and its version. */
    public PlexAccountBuilder product(String name, String programVersion) {
        settings.product(name, programVersion);
        return this;
    }

    /** A stable identifier of this installation. By default it is derived from the names of the user and the system. */
    public PlexAccountBuilder clientIdentifier(String identifier) {
        settings.clientIdentifier(identifier);
        return this;
    }

    /**
     * Replaces HTTP: every call goes to this transport, and the other settings have no effect. The transport must be safe
     * for use by several threads; it is closed with the client.
     */
    public PlexAccountBuilder transport(PlexTransport replacement) {
        transport = replacement;
        return this;
    }

    /**
     * Makes the client. Sends nothing.
     *
     * @return the client, to be closed by the caller
     * @throws PlexInputException if the timeout cannot be used
     */
    public PlexAccount build() {
        return new PlexAccount(transport == null ? Transports.ofAccount(settings.build()) : transport);
    }
}
