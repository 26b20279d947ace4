/** Changes of the metadata of items: fields, tags, locks, pictures, matches and versions. */
@NullMarked
package io.github.plex4j.mcp.tools.metadata;

import org.jspecify.annotations.NullMarked;
