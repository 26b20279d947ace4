package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexInputException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts that are outside a home: nothing of the machine itself or of its network. */
public final class PublicHosts {
    /** A name with a dot whose last part is a word, so no number in disguise. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** The endings of names in networks at home and at work, and of names of the machine itself. */
    private static final List<String> LOCAL_ENDINGS = List.of(
            ".local",
            ".localhost",
            ".localdomain",
            ".internal",
            ".intranet",
            ".lan",
            ".home",
            ".corp",
            ".private",
            ".arpa");

    private PublicHosts() {}

    /**
     * Judges a host by its text; no name is looked up, so a public name may still lead to a private address.
     *
     * @param host a name or an address; IPv6 with or without brackets
     * @return whether it is a name of the internet, or an address outside all private and special networks
     */
    public static boolean isPublic(String host) {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String folded = plain.toLowerCase(Locale.ROOT);
        if (folded.indexOf(':') < 0 && NAME.matcher(folded).matches()) {
            return LOCAL_ENDINGS.stream().noneMatch(folded::endsWith);
        }
        return folded.indexOf('%') < 0
                && literal(folded).filter(PublicHosts::isPublic).isPresent();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return NumericHosts.literal(text);
        } catch (PlexInputException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPublic(InetAddress address) {
        int first = address.getAddress()[0] & 0xFF;
        boolean special = address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || (address.getAddress().length == 4 && (first == 0 || first >= 224));
        return !special && !AddressRules.isPrivate(address) && !AddressRules.isMetadataService(address);
    }
}
