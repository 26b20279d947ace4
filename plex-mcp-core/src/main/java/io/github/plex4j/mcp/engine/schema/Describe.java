package io.github.plex4j.mcp.engine.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a field of an answer means, where its name does not: unit, basis, when it is left out. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Describe {
    /** The description, a few words: it is in the schema every client reads. */
    String value();
}
