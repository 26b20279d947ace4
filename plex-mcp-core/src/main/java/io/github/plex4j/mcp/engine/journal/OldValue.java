package io.github.plex4j.mcp.engine.journal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The state of a thing before it was changed.
 *
 * @param key the Plex key of it
 * @param value what a change of this kind replaces
 */
public record OldValue(String key, JsonNode value) {}
