package io.github.plex4j.mcp.tool;

import java.util.List;

/**
 * An answer that has something to show beside its fields, a picture for instance; it is not counted against the budget. Its
 * record may keep that in components of type {@link ContentBlock}, which are no fields.
 */
public interface Illustrated {
    /** What follows the text block, in this order. */
    List<ContentBlock> illustrations();
}
