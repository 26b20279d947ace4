package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.schema.Arg;

/** How long a ranking is wanted. */
public record Top(
        @Arg(
                min = 1,
                max = PageArguments.MAXIMUM,
                capped = true,
                defaultValue = "10",
                help = "The most results to return.")
        int limit) {}
