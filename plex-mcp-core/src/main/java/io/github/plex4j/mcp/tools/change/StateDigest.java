package io.github.plex4j.mcp.tools.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short digests, by which the journal knows a state again that it does not hold. */
public final class StateDigest {
    private static final int LENGTH = 16;

    private StateDigest() {}

    /** The digest of a state as {@link StateKind#toJson} writes it. */
    public static String of(JsonNode state) {
        return of(ToolJson.text(state));
    }

    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
