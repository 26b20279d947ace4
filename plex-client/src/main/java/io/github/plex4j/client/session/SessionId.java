package io.github.plex4j.client.session;

import io.github.plex4j.client.PlexInputException;

/**
 * The identity of a playback session, {@link Session.Connection#id()}: not its number in the list of sessions.
 *
 * @param value 1 to {@value #MAXIMUM_LENGTH} printable ASCII characters
 */
public record SessionId(String value) {
    /** The most characters of an identity. */
    public static final int MAXIMUM_LENGTH = 512;

    /**
     * @throws PlexInputException if the value is empty, too long or holds other characters
     */
    public SessionId {
        boolean isPrintable = value.chars().allMatch(character -> character > ' ' && character <= '~');
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH || !isPrintable) {
            throw new PlexInputException("A session id is 1 to " + MAXIMUM_LENGTH + " printable characters.");
        }
    }

    /**
     * Makes an identity from input.
     *
     * @throws PlexInputException if the value is empty, too long or holds other characters
     */
    public static SessionId of(String value) {
        return new SessionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
