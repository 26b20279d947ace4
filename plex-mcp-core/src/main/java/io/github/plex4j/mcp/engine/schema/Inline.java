package io.github.plex4j.mcp.engine.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component whose type is a record: its components stand in the place of this one, so that a group of arguments or of
 * fields is written once and stays flat outside. In an answer the group may be {@code @Nullable}: absent, all its fields are.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Inline {
    /**
     * The tool whose schema says what the arguments of this group mean; the schema of the tool itself then leaves that out,
     * since a model reads both. Empty when there is none; it is nothing for answers.
     */
    String describedIn() default "";
}
