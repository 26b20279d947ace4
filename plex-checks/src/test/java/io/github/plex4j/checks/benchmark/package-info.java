/** Measurements against a yardstick in the same run; programs for people, not tests. */
@NullMarked
package io.github.plex4j.checks.benchmark;

import org.jspecify.annotations.NullMarked;
