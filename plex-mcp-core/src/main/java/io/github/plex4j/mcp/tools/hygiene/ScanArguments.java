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
                help = "The most findings to return.")
        int limit,

        @Arg(help = "Continues a scan: the nextCursor of the previous answer, with all other arguments the same.")
        @Nullable
        String cursor) {}
