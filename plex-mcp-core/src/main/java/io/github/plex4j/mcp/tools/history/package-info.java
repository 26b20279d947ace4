/**
 * Who watched what and when: the history of plays, figures counted from it, and the use of the server over time.
 */
@NullMarked
package io.github.plex4j.mcp.tools.history;

import org.jspecify.annotations.NullMarked;
