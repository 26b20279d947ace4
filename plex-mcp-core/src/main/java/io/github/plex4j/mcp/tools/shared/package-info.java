/**
 * Arguments and values that the tools of several features have in common: pages, times, libraries, users, and the
 * account that is signed in.
 */
@NullMarked
package io.github.plex4j.mcp.tools.shared;

import org.jspecify.annotations.NullMarked;
