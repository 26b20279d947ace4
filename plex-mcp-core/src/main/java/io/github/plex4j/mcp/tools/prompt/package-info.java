/** Requests that a user can choose by name; each is worked through with some of the tools. */
@NullMarked
package io.github.plex4j.mcp.tools.prompt;

import org.jspecify.annotations.NullMarked;
