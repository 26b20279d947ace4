/** Music that sounds alike. */
@NullMarked
package io.github.plex4j.mcp.tools.sonic;

import org.jspecify.annotations.NullMarked;
