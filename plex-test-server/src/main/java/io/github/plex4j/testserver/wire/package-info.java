/** Answers as trees of elements that stream out as JSON or as XML, the two forms a Plex Media Server speaks. */
@NullMarked
package io.github.plex4j.testserver.wire;

import org.jspecify.annotations.NullMarked;
