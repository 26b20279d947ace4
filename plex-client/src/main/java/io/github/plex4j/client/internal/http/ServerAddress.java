package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexInputException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checked address of a server.
 *
 * @param secure whether it is {@code https}
 * @param host in lower case; an IPv6 address without its brackets
 * @param port always known
 * @param basePath what stands before Plex's own paths: empty, or with a leading slash and none at the end
 */
record ServerAddress(boolean secure, String host, int port, String basePath) {
    private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+");
    private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[eE]){1,2}");
    /** Docker gives names with underscores, for which {@link URI#getHost()} has no answer. */
    private static final Pattern LENIENT_AUTHORITY = Pattern.compile("([A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?");

    private static final String EXAMPLE = " Use one such as http://192.168.1.10:32400.";

    /**
     * Checks an address. Messages do not repeat it: people paste addresses that hold a token.
     *
     * @throws PlexInputException when it cannot be used
     */
    static ServerAddress of(URI uri) {
        boolean secure = isSecure(uri);
        if (uri.getRawUserInfo() != null) {
            throw refused("must not contain a user name or password; the token is a separate setting.");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused("must not contain '?' or '#'; the token is a separate setting.");
        }
        HostAndPort authority = hostAndPort(uri, secure);
        int port = authority.port() == -1 ? defaultPort(secure) : authority.port();
        if (port < 1 || port > 65535) {
            throw refused("has a port outside 1 to 65535.");
        }
        String host = stripBrackets(authority.host()).toLowerCase(Locale.ROOT);
        NumericHosts.requireUnambiguous(host);
        return new ServerAddress(secure, host, port, basePath(uri));
    }

    /** The address to connect to, with {@code connectHost} in the place of the name. */
    URI at(String connectHost, String rawPathAndQuery) {
        return URI.create(scheme() + "://" + bracketed(connectHost) + ":" + port + rawPathAndQuery);
    }

    /** The value of the {@code Host} header for the name itself. */
    String hostHeader() {
        return port == defaultPort(secure) ? bracketed(host) : bracketed(host) + ":" + port;
    }

    /** Whether {@code uri}, which is absolute, has the same scheme and port, and this host or {@code connectHost}. */
    boolean isOriginOf(URI uri, String connectHost) {
        String otherHost = uri.getHost();
        if (otherHost == null || uri.getRawUserInfo() != null || !scheme().equalsIgnoreCase(uri.getScheme())) {
            return false;
        }
        int otherPort = uri.getPort() == -1 ? defaultPort(secure) : uri.getPort();
        String plain = stripBrackets(otherHost);
        return otherPort == port && (plain.equalsIgnoreCase(host) || plain.equalsIgnoreCase(connectHost));
    }

    String scheme() {
        return secure ? "https" : "http";
    }

    private static boolean isSecure(URI uri) {
        if ("https".equalsIgnoreCase(uri.getScheme())) {
            return true;
        }
        if ("http".equalsIgnoreCase(uri.getScheme())) {
            return false;
        }
        throw refused("must start with http:// or https://.");
    }

    private record HostAndPort(String host, int port) {}

    private static HostAndPort hostAndPort(URI uri, boolean secure) {
        String host = uri.getHost();
        if (host != null) {
            return new HostAndPort(host, uri.getPort());
        }
        @Nullable String authority = uri.getRawAuthority();
        Matcher lenient = LENIENT_AUTHORITY.matcher(authority == null ? "" : authority);
        if (secure || !lenient.matches()) {
            throw refused("must have a host: an IP address, or a name of letters, digits, dots and hyphens.");
        }
        String port = lenient.group(2);
        return new HostAndPort(lenient.group(1), port == null ? -1 : Integer.parseInt(port));
    }

    private static String basePath(URI uri) {
        String rawPath = uri.getRawPath() == null ? "" : uri.getRawPath();
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.split("/", -1)) {
            if (segment.isEmpty()) {
                continue;
            }
            if (!SEGMENT.matcher(segment).matches() || DOTS.matcher(segment).matches()) {
                throw refused("has a path with '.', '..' or invalid characters.");
            }
            segments.add(segment);
        }
        if (!segments.isEmpty() && segments.get(0).equals("web")) {
            throw refused("is that of the web app; remove /web and the text after it.");
        }
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    private static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private static String stripBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }

    private static PlexInputException refused(String why) {
        return new PlexInputException("The address of the Plex server " + why + EXAMPLE);
    }
}
