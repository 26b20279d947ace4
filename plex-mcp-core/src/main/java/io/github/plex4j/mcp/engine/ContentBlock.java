package io.github.plex4j.mcp.engine;

import java.util.Base64;

/** One piece of an answer as a person or a model sees it. */
public sealed interface ContentBlock {
    /**
     * Text.
     *
     * @param text what it says
     */
    record Text(String text) implements ContentBlock {}

    /**
     * A picture.
     *
     * @param base64 its bytes, in standard Base64
     * @param mimeType for instance {@code image/jpeg}
     */
    record Image(String base64, String mimeType) implements ContentBlock {
        /** A picture of these bytes, which are copied. */
        public static Image of(byte[] bytes, String mimeType) {
            return new Image(Base64.getEncoder().encodeToString(bytes), mimeType);
        }
    }
}
