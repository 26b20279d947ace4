package io.github.plex4j.mcp.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** How the server introduces itself to people, in every revision of MCP. */
public final class ServerIdentity {
    /** Its name for people. */
    public static final String TITLE = "Plex Media Server";

    /** The media type of its icon. */
    public static final String ICON_TYPE = "image/png";

    /** The size of its icon, as MCP writes it. */
    public static final String ICON_SIZE = "48x48";

    private ServerIdentity() {}

    /** Its icon as a {@code data:} address, so that a client needs no network to show it. */
    public static String icon() {
        try (InputStream stream = ServerIdentity.class.getResourceAsStream("icon.png")) {
            if (stream == null) {
                throw new IllegalStateException("icon.png is missing from the program");
            }
            return "data:" + ICON_TYPE + ";base64," + Base64.getEncoder().encodeToString(stream.readAllBytes());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
