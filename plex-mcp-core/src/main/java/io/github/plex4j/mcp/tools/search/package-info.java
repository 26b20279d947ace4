/** Titles found by words, by an id elsewhere, by likeness, by chance, or by taste. */
@NullMarked
package io.github.plex4j.mcp.tools.search;

import org.jspecify.annotations.NullMarked;
