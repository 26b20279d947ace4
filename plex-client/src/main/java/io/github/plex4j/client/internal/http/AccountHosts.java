package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexInputException;
import java.net.InetAddress;
import java.net.URI;

/** The hosts that the token of an account may be sent to. */
public final class AccountHosts {
    /** The host of Plex's catalogue and of the watchlists. */
    public static final URI DISCOVER = URI.create("https://discover.provider.plex.tv");

    private AccountHosts() {}

    /**
     * Checks an address that was set in the place of Plex's own.
     *
     * @return the address
     * @throws PlexInputException when it is neither Plex's own over TLS nor on this machine by number: a name might lead elsewhere
     */
    public static URI checked(URI address) {
        ServerAddress server = ServerAddress.of(address);
        boolean isThisMachine = NumericHosts.literal(server.host())
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
        if (!isThisMachine && !server.equals(ServerAddress.of(DISCOVER))) {
            throw new PlexInputException("The token of an account is sent to " + DISCOVER
                    + " alone, or for tests to a loopback address such as http://127.0.0.1:40123.");
        }
        return address;
    }
}
