/**
 * The arguments and answers of a tool as its records declare them: the annotations for the components of those records, the
 * arguments and fields read from them, and their JSON schemas.
 */
@NullMarked
package io.github.plex4j.mcp.engine.schema;

import org.jspecify.annotations.NullMarked;
