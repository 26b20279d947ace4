/** Languages in all the forms in which servers and people write them. */
@NullMarked
package io.github.plex4j.mcp.analytics.language;

import org.jspecify.annotations.NullMarked;
