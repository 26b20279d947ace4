package io.github.plex4j.mcp.engine.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the list of an output record whose last items are left off when the answer would pass the byte budget; one item is
 * always kept. Of several such lists the last loses its items first. The record needs a component that is a {@link ListEnd}
 * as well, which says in the answer that it is cut.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cut {}
