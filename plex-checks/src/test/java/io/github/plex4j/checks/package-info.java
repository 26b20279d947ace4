/** Paths of the repository and its modules, shared by the checks. */
@NullMarked
package io.github.plex4j.checks;

import org.jspecify.annotations.NullMarked;
