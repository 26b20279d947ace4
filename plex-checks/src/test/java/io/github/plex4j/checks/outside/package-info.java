/** A program outside this repository that has plex-client as its only dependency. */
@NullMarked
package io.github.plex4j.checks.outside;

import org.jspecify.annotations.NullMarked;
