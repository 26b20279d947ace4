/**
 * The content of a library: its items and their details, children, images and statistics, and recent additions.
 */
@NullMarked
package io.github.plex4j.mcp.tools.library;

import org.jspecify.annotations.NullMarked;
