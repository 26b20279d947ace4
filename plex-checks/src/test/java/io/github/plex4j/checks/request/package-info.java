/** The number of requests that the tools send. */
@NullMarked
package io.github.plex4j.checks.request;

import org.jspecify.annotations.NullMarked;
