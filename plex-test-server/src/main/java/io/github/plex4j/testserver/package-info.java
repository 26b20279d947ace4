/** A Plex Media Server in memory: state, JSON and XML answers, faults on demand and a log of the requests it got. */
@NullMarked
package io.github.plex4j.testserver;

import org.jspecify.annotations.NullMarked;
