/** Values that a user may type: libraries, genres, people, users, titles. A client asks for them while its user types. */
@NullMarked
package io.github.plex4j.mcp.tools.completion;

import org.jspecify.annotations.NullMarked;
