package io.github.plex4j.mcp.tool;

import java.util.List;

/** An answer that has something to show beside its fields, a picture for instance; it is not counted against the budget. */
public interface Illustrated {
    /** What follows the text block, in this order. */
    List<ContentBlock> illustrations();
}
