/** The Plex tools: what each is called, takes and answers, and how it is asked of the client. One file a feature. */
@NullMarked
package io.github.plex4j.mcp.tools;

import org.jspecify.annotations.NullMarked;
