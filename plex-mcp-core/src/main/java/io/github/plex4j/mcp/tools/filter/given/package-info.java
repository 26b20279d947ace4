/** The filters as callers give them, before anything is known of the library. */
@NullMarked
package io.github.plex4j.mcp.tools.filter.given;

import org.jspecify.annotations.NullMarked;
