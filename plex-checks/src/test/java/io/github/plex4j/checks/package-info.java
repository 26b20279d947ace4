/** What the checks of the whole share: where the repository and its modules lie. */
@NullMarked
package io.github.plex4j.checks;

import org.jspecify.annotations.NullMarked;
