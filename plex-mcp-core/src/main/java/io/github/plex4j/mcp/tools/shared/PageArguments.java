package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.schema.Arg;

/** Which part of a list is wanted. */
public record PageArguments(
        @Arg(
                min = 1,
                max = PageArguments.MAXIMUM,
                capped = true,
                rows = true,
                defaultValue = "25",
                help = "The most items to return.")
        int limit,

        @Arg(
                min = 0,
                defaultValue = "0",
                help = "The number of items to skip. An answer says where the next page starts.")
        int offset) {
    public static final int MAXIMUM = Limits.DEFAULT_MAX_ROWS;

    public PageRequest request() {
        return new PageRequest(offset, limit);
    }
}
