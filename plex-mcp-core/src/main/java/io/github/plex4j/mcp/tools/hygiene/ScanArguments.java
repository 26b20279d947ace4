package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import org.jspecify.annotations.Nullable;

/** The number of findings of a search for faults, and the place where it continues. */
record ScanArguments(
        @Arg(
                min = 1,
                max = PageArguments.MAXIMUM,
                capped = true,
                rows = true,
                defaultValue = "25",
                help = "The most findings to return.")
        int limit,

        @Arg(help = "Continues a scan: the nextCursor of the previous answer, with all other arguments the same.")
        @Nullable
        String cursor) {}
