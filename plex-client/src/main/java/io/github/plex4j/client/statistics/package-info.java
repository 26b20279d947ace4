/** Usage statistics of a server: bandwidth, load and plays over time, which servers with a Plex Pass collect. */
@NullMarked
package io.github.plex4j.client.statistics;

import org.jspecify.annotations.NullMarked;
