package io.github.plex4j.mcp.engine.schema;

/**
 * One field of an answer, read from a component of an output record.
 *
 * @param name in camel case
 * @param type what it holds
 * @param required whether every answer has it; otherwise it is left out when unknown
 * @param description may be empty
 */
public record Field(String name, FieldType type, boolean required, String description) {}
