/** Answers of real servers, read through the client and the tools without loss. */
@NullMarked
package io.github.plex4j.checks.recording;

import org.jspecify.annotations.NullMarked;
