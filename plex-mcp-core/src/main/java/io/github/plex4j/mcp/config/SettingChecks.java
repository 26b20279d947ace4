package io.github.plex4j.mcp.config;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.metadata.PictureAddress;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The valid values of settings. A problem is the rest of a sentence that begins with the name of the setting. */
final class SettingChecks {
    private static final int LAST_PORT = 65_535;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int SHOWN = 60;

    private SettingChecks() {}

    /** Says what is wrong with a value; empty when nothing is. */
    @FunctionalInterface
    interface Check {
        Optional<String> problem(String value);
    }

    static Check of(Setting setting) {
        return switch (setting) {
            case URL -> SettingChecks::url;
            case DISCOVER_URL -> SettingChecks::discoverUrl;
            case MAX_ANSWER_BYTES -> wholeNumber(1_024, 10_485_760);
            case CALL_SECONDS -> wholeNumber(1, 86_400);
            case AUDIT, JOURNAL -> oneOf("on", "off");
            case EXPORT_DIR, AUDIT_DIR, STATE_DIR -> SettingChecks::folder;
            case ARTWORK_HOSTS -> SettingChecks::hosts;
            case TIME_ZONE -> SettingChecks::timeZone;
            case TIMEOUT_SECONDS -> wholeNumber(1, 3_600);
            case ALLOW_HTTP -> oneOf("true", "false");
            case CONFIRM -> oneOf("typed", "person");
            case LOG_LEVEL -> oneOf("error", "warn", "info", "debug", "trace", "off");
            case TOKEN, TOKEN_FILE, ACCOUNT_TOKEN, ACCOUNT_TOKEN_FILE, MODE, TOOLSETS, EXCLUDE_TOOLS ->
                SettingChecks::anything;
        };
    }

    /** A token is checked when it is used, names of tools against the catalogue. */
    private static Optional<String> anything(String value) {
        return Optional.empty();
    }

    private static Check wholeNumber(int min, int max) {
        return value -> {
            boolean fits = WHOLE_NUMBER.matcher(value).matches()
                    && Integer.parseInt(value) >= min
                    && Integer.parseInt(value) <= max;
            return fits
                    ? Optional.empty()
                    : Optional.of(
                            "is " + shown(value) + "; it must be a whole number from " + min + " to " + max + ".");
        };
    }

    private static Check oneOf(String... allowed) {
        List<String> values = List.of(allowed);
        return value -> values.contains(value)
                ? Optional.empty()
                : Optional.of("is " + shown(value) + "; it must be one of " + String.join(", ", values) + ".");
    }

    private static Optional<String> timeZone(String value) {
        try {
            ZoneId.of(value);
            return Optional.empty();
        } catch (DateTimeException exception) {
            return Optional.of("is " + shown(value) + "; it must be a time zone such as Europe/Berlin, UTC or +02:00.");
        }
    }

    private static Optional<String> hosts(String value) {
        return value.equals("none")
                        || Stream.of(value.split(",", -1)).map(String::strip).allMatch(SettingChecks::isPictureHost)
                ? Optional.empty()
                : Optional.of("is " + shown(value)
                        + "; it must be none, or names of hosts on the internet such as image.tmdb.org, separated by"
                        + " commas.");
    }

    private static boolean isPictureHost(String host) {
        try {
            return new PictureAddress("https://" + host + "/").host().equalsIgnoreCase(host);
        } catch (PlexInputException refused) {
            return false;
        }
    }

    /** Whether it is there and can be used is looked at when a file is to be written. */
    private static Optional<String> folder(String value) {
        try {
            return Path.of(value).toString().isEmpty() ? Optional.of("is empty.") : Optional.empty();
        } catch (InvalidPathException exception) {
            return Optional.of("is not a path of a folder.");
        }
    }

    /** Does not repeat the address: it may hold a token or a password. */
    private static Optional<String> url(String value) {
        try {
            return isServerAddress(new URI(value))
                    ? Optional.empty()
                    : Optional.of(
                            "must be only the server's address, such as http://192.168.1.2:32400: http or https, a"
                                    + " host, and no user, query or fragment.");
        } catch (URISyntaxException exception) {
            return Optional.of("is not an address; it must be one such as http://192.168.1.2:32400.");
        }
    }

    /** Does not repeat the address either. */
    private static Optional<String> discoverUrl(String value) {
        try {
            PlexAccount.builder().discover(new URI(value));
            return Optional.empty();
        } catch (URISyntaxException | PlexInputException exception) {
            return Optional.of("must be https://discover.provider.plex.tv, or for tests a numeric loopback address such"
                    + " as http://127.0.0.1:40123.");
        }
    }

    private static boolean isServerAddress(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getPort() >= -1
                && address.getPort() != 0
                && address.getPort() <= LAST_PORT
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static String shown(String value) {
        return UntrustedText.quoted(value, SHOWN);
    }
}
