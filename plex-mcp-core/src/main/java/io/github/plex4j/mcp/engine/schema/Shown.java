package io.github.plex4j.mcp.engine.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how a field of an answer is shown to a person; without it the field is a {@link Role#FACT}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shown {
    /** The role of the field for its reader. */
    Role value() default Role.FACT;

    /** Its heading, in small letters; empty where the words of its name are the best. */
    String label() default "";

    /**
     * The triggers that make the field a {@link Role#POINT}: names of given arguments, or the value of an argument such
     * as a sort or a metric. The subjects of a tool count as if they had been requested.
     */
    String[] askedBy() default {};

    /** Whether the values of all rows add up to something worth knowing. */
    boolean summed() default false;
}
