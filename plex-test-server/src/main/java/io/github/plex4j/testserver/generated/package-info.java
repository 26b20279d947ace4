/** Libraries of any size computed from a seed, item by item, when they are asked for. */
@NullMarked
package io.github.plex4j.testserver.generated;

import org.jspecify.annotations.NullMarked;
