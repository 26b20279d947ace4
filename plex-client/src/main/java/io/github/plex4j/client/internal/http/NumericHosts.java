package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexInputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts that are addresses rather than names. */
final class NumericHosts {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    /** Forms that some resolvers read as a number: decimal, octal, hexadecimal, with fewer parts, with a final dot. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private NumericHosts() {}

    /**
     * Refuses a host that one resolver takes for a name and another for an address, and the addresses that are never
     * contacted.
     */
    static void requireUnambiguous(String host) {
        Optional<InetAddress> literal = literal(host);
        if (literal.isEmpty() && ENDS_IN_NUMBER.matcher(host).matches()) {
            throw new PlexInputException("The host of the Plex server is a number in an unusual form."
                    + " Write an IPv4 address as four decimal numbers without leading zeros, such as 192.168.1.10.");
        }
        if (literal.filter(AddressRules::isMetadataService).isPresent()) {
            throw new PlexInputException("The address of the Plex server is that of a cloud metadata service,"
                    + " which is never contacted.");
        }
    }

    /** The address that a host stands for by itself, without any look-up; empty for a name. */
    static Optional<InetAddress> literal(String host) {
        if (host.indexOf(':') < 0 && !DOTTED_QUAD.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException malformed) {
            throw new PlexInputException("The address of the Plex server contains an invalid IPv6 address,"
                    + " or one of a network interface that this machine does not have.");
        }
    }
}
