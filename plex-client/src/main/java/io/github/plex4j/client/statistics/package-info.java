/** How much a server is used: bandwidth, computing and plays over time, which servers with a Plex Pass count. */
@NullMarked
package io.github.plex4j.client.statistics;

import org.jspecify.annotations.NullMarked;
