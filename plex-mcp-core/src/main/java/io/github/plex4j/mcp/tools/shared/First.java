package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.schema.Arg;

/** How long a list is wanted that has no next part. */
public record First(
        @Arg(
                min = 1,
                max = PageArguments.MAXIMUM,
                capped = true,
                defaultValue = "25",
                help = "The most results to return.")
        int limit) {}
