package io.github.plex4j.client.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into its addresses. Safe for use by several threads. */
@FunctionalInterface
public interface AddressResolver {
    /**
     * Every address the name has, at least one, in the order to try them.
     *
     * @throws UnknownHostException when the name has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The platform's own look-up. */
    static AddressResolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
