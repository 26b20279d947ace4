package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import org.jspecify.annotations.Nullable;

/** One library, or all of them. */
public record AnyLibrary(
        @Arg(key = KeyKind.DIGITS_OR_NAME, help = "A library by key or title; default is all.") @Nullable
        String libraryKey) {

    /**
     * Looks the library up.
     *
     * @return null for all libraries
     * @throws ToolFailure of code {@code not_found} or {@code invalid_input} when it is none, or could be several
     */
    public @Nullable Library find(ToolContext context) {
        return libraryKey == null ? null : Libraries.find(context, libraryKey);
    }
}
