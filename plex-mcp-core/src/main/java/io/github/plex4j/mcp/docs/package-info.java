/** Writes the reference documents, {@code docs/tools.md} and {@code docs/configuration.md}, from the catalogue and the settings. */
@NullMarked
package io.github.plex4j.mcp.docs;

import org.jspecify.annotations.NullMarked;
