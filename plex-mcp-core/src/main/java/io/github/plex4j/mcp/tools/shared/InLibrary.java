package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;

/** The library that a call is about. */
public record InLibrary(
        @Arg(required = true, key = KeyKind.DIGITS_OR_NAME, help = "Key or title.")
        String libraryKey) {

    /**
     * Looks the library up.
     *
     * @throws ToolFailure of code {@code not_found} or {@code invalid_input} when it is none, or could be several
     */
    public Library find(ToolContext context) {
        return Libraries.find(context, libraryKey);
    }
}
