/**
 * What a library holds: its items and their details, children, images and statistics, and what was added lately.
 */
@NullMarked
package io.github.plex4j.mcp.tools.library;

import org.jspecify.annotations.NullMarked;
