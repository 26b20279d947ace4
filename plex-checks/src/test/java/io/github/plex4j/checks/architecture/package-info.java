/** The rules of the design that the compiled classes and the sources must keep. */
@NullMarked
package io.github.plex4j.checks.architecture;

import org.jspecify.annotations.NullMarked;
