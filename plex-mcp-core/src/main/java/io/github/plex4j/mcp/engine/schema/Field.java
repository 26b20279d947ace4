package io.github.plex4j.mcp.engine.schema;

/**
 * One field of an answer, read from a component of an output record.
 *
 * @param name in camel case
 * @param type what it holds
 * @param required whether every answer has it; otherwise it is left out when unknown
 * @param description may be empty
 * @param shown how a person sees it
 * @param describedIn the tool whose schema lists it, where it belongs to a group that stands in several answers; else empty
 */
public record Field(
        String name, FieldType type, boolean required, String description, Presentation shown, String describedIn) {
    /** A field that every schema lists. */
    public Field(String name, FieldType type, boolean required, String description, Presentation shown) {
        this(name, type, required, description, shown, "");
    }

    /** The same field of an answer that may lack it. */
    public Field optional() {
        return new Field(name, type, false, description, shown, describedIn);
    }

    /** The same field of a group that the schema of one tool lists. */
    public Field describedIn(String tool) {
        return new Field(name, type, required, description, shown, tool);
    }
}
