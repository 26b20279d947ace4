/** What is written in documents is what the programs do. */
@NullMarked
package io.github.plex4j.checks.document;

import org.jspecify.annotations.NullMarked;
