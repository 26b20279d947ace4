package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a request: its {@code _meta}.
 *
 * @param capabilities of the client, for this request alone
 * @param progressToken names the reports of progress; null when the client wants none
 */
public record RequestMeta(JsonNode capabilities, @Nullable Object progressToken) {
    /** The one version that is spoken here. */
    static final String VERSION = "2026-07-28";

    /** The envelope of a request of an older revision, which has none: its client's capabilities are those of the session. */
    static final RequestMeta NONE = new RequestMeta(MissingNode.getInstance(), null);

    private static final String PREFIX = "io.modelcontextprotocol/";
    private static final String VERSION_KEY = PREFIX + "protocolVersion";
    private static final String CAPABILITIES_KEY = PREFIX + "clientCapabilities";
    private static final int SHOWN = 40;

    /** Whether a request with these params names its version and so belongs to this revision, or to one that follows it. */
    public static boolean isPresent(@Nullable JsonNode params) {
        return params != null && params.path("_meta").has(VERSION_KEY);
    }

    /** Whether a request with these params has all that one of this revision needs. */
    public static boolean isComplete(@Nullable JsonNode params) {
        return params != null
                && VERSION.equals(params.path("_meta").path(VERSION_KEY).textValue())
                && params.path("_meta").path(CAPABILITIES_KEY).isObject();
    }

    /**
     * Reads the envelope. A version that is not spoken here is refused before the rest is looked at, because the rest may differ
     * in that version.
     *
     * @throws ProtocolException when it is not one of this revision
     */
    static RequestMeta of(JsonNode params) throws ProtocolException {
        JsonNode meta = params.path("_meta");
        JsonNode version = meta.path(VERSION_KEY);
        if (!version.isTextual()) {
            throw ProtocolError.invalidParams("\"" + VERSION_KEY + "\" must be a string")
                    .exception();
        }
        if (!VERSION.equals(version.textValue())) {
            throw ProtocolError.unsupportedVersion(UntrustedText.line(version.textValue(), SHOWN))
                    .exception();
        }
        JsonNode capabilities = meta.path(CAPABILITIES_KEY);
        if (!capabilities.isObject()) {
            throw ProtocolError.invalidParams("\"" + CAPABILITIES_KEY + "\" must be an object")
                    .exception();
        }
        return new RequestMeta(capabilities, token(meta.path("progressToken")));
    }

    private static @Nullable Object token(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        return value.isIntegralNumber() ? value.numberValue() : null;
    }

    /** Whether the client can show a form to its user. Declared without saying how, elicitation means forms. */
    boolean elicitsForms() {
        JsonNode elicitation = capabilities.path("elicitation");
        return elicitation.isObject()
                && (elicitation.isEmpty() || elicitation.path("form").isObject());
    }
}
