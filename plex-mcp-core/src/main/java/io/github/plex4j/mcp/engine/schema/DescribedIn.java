package io.github.plex4j.mcp.engine.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an output record that many tools answer, and that one of them describes: the schemas of the others list only the
 * fields that are always there and refer to that tool. A model reads all schemas with every conversation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DescribedIn {
    /** The name of the tool whose schema lists all fields. */
    String value();
}
