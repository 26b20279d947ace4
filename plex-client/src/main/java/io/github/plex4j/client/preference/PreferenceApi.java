package io.github.plex4j.client.preference;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a server. Safe for use by several threads. Every method throws {@link PlexException} when the server cannot be
 * asked, and {@link PlexForbiddenException} if the token is not the owner's.
 */
public final class PreferenceApi {
    private static final String PREFERENCES = "/:/prefs";

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public PreferenceApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * All settings, the hidden ones included.
     *
     * @return the settings in the server's order, without the values of those that may hold a secret
     */
    public List<Preference> all() {
        return transport
                .exchange(
                        PlexRequest.get(PREFERENCES).ownerOnly(),
                        ContainerReader.rows("Setting", PreferenceReader::preference)
                                .within(Bounds.SHORT_LIST))
                .rows()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Changes a setting. Plex answers an empty 200; some settings take effect after a restart alone, and nothing tells which.
     * Twice is the same as once.
     *
     * @param preference the setting, as {@link #all} returned it
     * @param value      from {@link Preference#parse}
     * @throws PlexInputException  if the setting may hold a secret, or the value is of another type
     * @throws PlexStatusException if the server refuses the value, or has no such setting (400 or 403)
     */
    public void set(Preference preference, PreferenceValue value) {
        if (preference.isSecret()) {
            throw new PlexInputException(
                    "The setting " + preference.id() + " may hold a secret and is not changed here.");
        }
        if (value.type() != preference.type()) {
            throw new PlexInputException(
                    "The setting " + preference.id() + " takes " + PreferenceValue.form(preference.type()) + ".");
        }
        transport.exchange(
                PlexRequest.put(PREFERENCES)
                        .with(preference.id().value(), value.text())
                        .ownerOnly(),
                ResponseBody::status);
    }
}
