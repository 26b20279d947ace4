package io.github.plex4j.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A secret that opens a Plex server or account.
 *
 * <p>Its text leaves only through {@link #reveal()}; {@link #toString()} does not contain it, and the type is not
 * serializable. Immutable and safe for use by several threads.
 */
public final class PlexToken {
    private static final int MAX_LENGTH = 512;

    private final String secret;

    private PlexToken(String secret) {
        this.secret = secret;
    }

    /**
     * Makes a token from its text.
     *
     * @param secret 1 to 512 printable ASCII characters without spaces
     * @throws PlexInputException if the text has another form, or is null like an environment variable that is not set; the
     *     message does not repeat the text
     */
    public static PlexToken of(@Nullable String secret) {
        if (secret == null) {
            throw new PlexInputException(
                    "There is no Plex token: the text is null, as for an environment variable that is not set.");
        }
        if (secret.isEmpty()) {
            throw new PlexInputException("The Plex token is empty.");
        }
        if (secret.length() > MAX_LENGTH) {
            throw new PlexInputException("The Plex token is longer than " + MAX_LENGTH + " characters.");
        }
        if (!secret.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw new PlexInputException("The Plex token contains a space, a line break or a character outside ASCII."
                    + " Copy it again, without quotes around it.");
        }
        return new PlexToken(secret);
    }

    /** The text of the token, for the one header that carries it and for a store that keeps it. */
    public String reveal() {
        return secret;
    }

    /** Compares in a time that does not depend on where two tokens differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlexToken token && MessageDigest.isEqual(bytes(), token.bytes());
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "PlexToken[redacted]";
    }

    private byte[] bytes() {
        return secret.getBytes(StandardCharsets.US_ASCII);
    }
}
