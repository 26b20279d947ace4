/** Query parameters, filters with their operators and nesting, and sorts, read the way a Plex Media Server reads them. */
@NullMarked
package io.github.plex4j.testserver.query;

import org.jspecify.annotations.NullMarked;
