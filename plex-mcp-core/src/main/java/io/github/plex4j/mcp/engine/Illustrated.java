package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.schema.NotAField;
import java.util.List;

/**
 * An answer that has something to show beside its fields, a picture for instance; it is not counted against the budget. Its
 * record may keep that in components marked {@link NotAField}.
 */
public interface Illustrated {
    /** The blocks after the text block, in this order. */
    List<ContentBlock> illustrations();
}
