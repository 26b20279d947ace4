package io.github.plex4j.mcp.tools.completion;

import io.github.plex4j.mcp.engine.schema.Arg;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user is typing.
 *
 * @param typed so far; may be empty
 * @param library the key or title of the library that was chosen before; null when none was
 */
record Typed(
        @Arg(required = true, mayBeEmpty = true) String typed,
        @Arg @Nullable String library) {}
