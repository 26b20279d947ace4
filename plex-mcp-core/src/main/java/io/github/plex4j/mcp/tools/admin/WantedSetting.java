package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.preference.Preference;
import io.github.plex4j.client.preference.PreferenceValue;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;

/**
 * A setting as it is now, and the value that it shall have.
 *
 * @param preference the setting
 * @param value      the value
 */
record WantedSetting(Preference preference, PreferenceValue value) {
    /** As much of an id as a message repeats. */
    private static final int SHOWN = 60;

    private static final int SHOWN_VALUE = 60;

    /**
     * Looks the setting up and reads the value.
     *
     * @throws ToolFailure of code {@code not_found} when the server has no such setting, with the nearest; {@code invalid_input} when
     *     it may hold a secret
     * @throws io.github.plex4j.client.PlexInputException when the setting does not take the value, with those it takes
     */
    static WantedSetting of(String id, String value, ToolContext context) {
        List<Preference> all = context.plex().preferences().all();
        Preference preference = all.stream()
                .filter(each -> each.id().value().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(id, all));
        if (preference.isSecret()) {
            throw ToolFailure.invalidInput(
                    "The setting " + preference.id() + " may hold a secret and is not changed by this program.",
                    "Change it in Plex's own settings.");
        }
        return new WantedSetting(preference, preference.parse(value));
    }

    private static ToolFailure unknown(String id, List<Preference> all) {
        List<String> ids = all.stream()
                .filter(preference -> !preference.isSecret())
                .map(preference -> preference.id().value())
                .toList();
        return ToolFailure.notFound(
                "The server has no setting " + UntrustedText.quoted(id, SHOWN) + ".",
                "The nearest are: " + String.join(", ", NearestNames.of(id, ids)) + ".");
    }

    boolean isSo() {
        return value.equals(preference.value());
    }

    /** The change as a person is asked about it. */
    Target target(PrivateText secrecy) {
        String label = preference.label();
        String name = label == null || label.isBlank() ? preference.id().value() : label;
        return new Target(
                UntrustedText.line(name, SHOWN) + ": " + shown(String.valueOf(preference.value()), secrecy) + " → "
                        + shown(value.toString(), secrecy),
                "setting " + preference.id(),
                1);
    }

    private static String shown(String value, PrivateText secrecy) {
        String text = UntrustedText.line(secrecy.without(value), SHOWN_VALUE);
        return text.isEmpty() ? "(empty)" : text;
    }
}
