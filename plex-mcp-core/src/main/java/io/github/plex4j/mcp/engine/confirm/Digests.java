package io.github.plex4j.mcp.engine.confirm;

import io.github.plex4j.mcp.engine.bind.CanonicalText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Digests that only this process can make: their key is as old as the first of them and is never written. Thread-safe. The key
 * is made late, because the source of random numbers takes its time at the start of a process.
 */
public final class Digests {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private @Nullable SecureRandom random;
    private @Nullable SecretKeySpec key;

    /** The digest of a value: a record, a list, a map or a scalar, or any of them within another. */
    public String of(String purpose, @Nullable Object value) {
        return ENCODER.encodeToString(mac(purpose + '\n' + CanonicalText.of(value)));
    }

    /** A number that stands for a value, for sums in which the order does not matter. */
    public long number(String purpose, @Nullable Object value) {
        return ByteBuffer.wrap(mac(purpose + '\n' + CanonicalText.of(value))).getLong();
    }

    /** Whether a digest is that of the value; takes the same time whatever it is. */
    boolean matches(String digest, String purpose, Object value) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.UTF_8), of(purpose, value).getBytes(StandardCharsets.UTF_8));
    }

    /** A text that nobody can guess. */
    String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random().nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    private synchronized SecretKeySpec key() {
        SecretKeySpec made = key;
        if (made == null) {
            byte[] bytes = new byte[KEY_BYTES];
            random().nextBytes(bytes);
            made = new SecretKeySpec(bytes, ALGORITHM);
            key = made;
        }
        return made;
    }

    private synchronized SecureRandom random() {
        SecureRandom made = random;
        if (made == null) {
            made = new SecureRandom();
            random = made;
        }
        return made;
    }
}
