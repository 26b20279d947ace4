package io.github.plex4j.mcp.engine.schema;

/**
 * One field of an answer, read from a component of an output record.
 *
 * @param name in camel case
 * @param type what it holds
 * @param required whether every answer has it; otherwise it is left out when unknown
 * @param description may be empty
 * @param shown how a person sees it
 */
public record Field(String name, FieldType type, boolean required, String description, Presentation shown) {
    /** The same field of an answer that may lack it. */
    public Field optional() {
        return new Field(name, type, false, description, shown);
    }
}
