/**
 * The way between JSON and records: input records made from the arguments of a call, which are checked here and nowhere else,
 * and output records written as JSON. Each record is read by reflection once.
 */
@NullMarked
package io.github.plex4j.mcp.engine.bind;

import org.jspecify.annotations.NullMarked;
