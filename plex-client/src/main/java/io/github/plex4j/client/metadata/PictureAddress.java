package io.github.plex4j.client.metadata;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.internal.http.PublicHosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a picture on the internet, which a Plex server may be asked to fetch. Addresses of the machine itself and of
 * private networks are refused by their text, because the server is inside such a network and whoever chooses the address may
 * not be. A name is not looked up: allow only hosts that you trust not to lead inside.
 *
 * @param value the address
 */
public record PictureAddress(String value) {
    private static final int LONGEST = 2_000;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1," + LONGEST + "}");

    /**
     * @throws PlexInputException if the value is no address of that kind
     */
    public PictureAddress {
        check(value);
    }

    private static void check(String value) {
        URI uri = parse(value);
        String scheme = uri.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            throw new PlexInputException("The address of a picture starts with https:// or http://.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new PlexInputException("The address of a picture has no user name, no password and no '#'.");
        }
        if (uri.getHost() == null || !PublicHosts.isPublic(uri.getHost())) {
            throw new PlexInputException("The address of a picture must be on the internet: not on this machine,"
                    + " and not on the network of the Plex server.");
        }
    }

    private static URI parse(String value) {
        try {
            if (PRINTABLE.matcher(value).matches()) {
                return new URI(value);
            }
        } catch (URISyntaxException malformed) {
            throw new PlexInputException("This is not an address: " + malformed.getReason() + ".");
        }
        throw new PlexInputException("An address has 1 to " + LONGEST + " printable ASCII characters.");
    }

    /**
     * Its host.
     *
     * @return the host in lower case
     */
    public String host() {
        return URI.create(value).getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
