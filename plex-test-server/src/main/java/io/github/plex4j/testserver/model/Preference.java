package io.github.plex4j.testserver.model;

import java.util.List;

/**
 * A setting of a server.
 *
 * @param id its name in calls
 * @param label its name for people, may be empty
 * @param type {@code text}, {@code bool}, {@code int} or {@code double}
 * @param fallback its value until it is changed
 * @param group the page of settings it stands on, may be empty
 * @param hidden whether Plex's apps hide it
 * @param choices its values as {@code value:meaning|value:meaning}, empty when any value is taken
 */
public record Preference(
        String id, String label, String type, Object fallback, String group, boolean hidden, String choices) {
    /** The settings of every server; some hold secrets and addresses, as Plex's do. */
    public static final List<Preference> ALL = List.of(
            shown("FriendlyName", "Friendly name", "text", "", "general"),
            shown("sendCrashReports", "Send crash reports", "bool", true, "general"),
            shown("logDebug", "Enable debug logging", "bool", true, "general"),
            new Preference(
                    "ScheduledLibraryUpdateInterval",
                    "Library scan interval",
                    "int",
                    3600,
                    "library",
                    false,
                    "900:every 15 minutes|1800:every 30 minutes|3600:hourly|86400:daily"),
            shown("OnDeckWindow", "Weeks to consider for Continue Watching", "int", 16, "library"),
            shown("LibraryVideoPlayedThreshold", "Video played threshold", "int", 90, "library"),
            new Preference(
                    "LibraryVideoPlayedAtBehaviour",
                    "Video play completion behaviour",
                    "text",
                    "3",
                    "library",
                    false,
                    "0:at selected threshold percentage|1:at final credits marker position|3:earliest of both"),
            shown(Preferences.MEDIA_DELETION, "Allow media deletion", "bool", true, "library"),
            shown(Preferences.EMPTY_TRASH, "Empty trash automatically after every scan", "bool", true, "library"),
            shown("ButlerStartHour", "Time at which tasks start to run", "int", 2, "butler"),
            shown("TranscoderTempDirectory", "Transcoder temporary directory", "text", "", "transcoder"),
            hidden("TranscoderH264MinimumCRF", "double", 16.5, "transcoder"),
            shown("customConnections", "Custom server access URLs", "text", "", "network"),
            shown(
                    "customCertificateKey",
                    "Custom certificate encryption key",
                    "text",
                    "pkcs12-passphrase-of-the-owner",
                    "network"),
            hidden("PlexOnlineMail", "text", "owner@example.org", ""),
            hidden("PlexOnlineToken", "text", "secret-online-token-of-the-owner", ""));

    private static Preference shown(String id, String label, String type, Object fallback, String group) {
        return new Preference(id, label, type, fallback, group, false, "");
    }

    private static Preference hidden(String id, String type, Object fallback, String group) {
        return new Preference(id, "", type, fallback, group, true, "");
    }

    /** Returns whether the text is a value of its type. */
    public boolean accepts(String value) {
        return switch (type) {
            case "int" -> value.matches("-?[0-9]{1,9}");
            case "double" -> value.matches("-?[0-9]{1,9}(\\.[0-9]+)?");
            default -> true;
        };
    }

    Object typed(String value) {
        return switch (type) {
            case "bool" -> value.equals("1") || value.equals("true");
            case "int" -> Integer.valueOf(value);
            case "double" -> Double.valueOf(value);
            default -> value;
        };
    }
}
