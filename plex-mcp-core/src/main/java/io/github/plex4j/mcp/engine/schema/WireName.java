package io.github.plex4j.mcp.engine.schema;

/**
 * Implemented by an enum whose constants are not called outside as they are here. Without it a constant is written in lower
 * camel case: {@code LAST_VIEWED} is {@code lastViewed}.
 */
public interface WireName {
    /** The name in arguments, answers and schemas. */
    String wireName();
}
