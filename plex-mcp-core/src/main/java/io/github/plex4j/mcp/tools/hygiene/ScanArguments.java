package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import org.jspecify.annotations.Nullable;

/** How much a search for faults is to find, and where it goes on. */
record ScanArguments(
        @Arg(
                min = 1,
                max = PageArguments.MAXIMUM,
                capped = true,
                defaultValue = "25",
                help = "How many findings to answer.")
        int limit,

        @Arg(help = "Where to go on: the nextCursor of the answer before, with all other arguments the same.") @Nullable
        String cursor) {}
