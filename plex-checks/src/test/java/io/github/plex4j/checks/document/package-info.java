/** Checks that the documents describe the programs as they are. */
@NullMarked
package io.github.plex4j.checks.document;

import org.jspecify.annotations.NullMarked;
