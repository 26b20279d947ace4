/**
 * The seam between the typed API and HTTP: a request made of a path template and encoded values, and a transport that
 * sends it and hands the answer's body to a reader. No type of an HTTP library appears here, so that a transport can be
 * decorated or replaced.
 */
@NullMarked
package io.github.plex4j.client.http;

import org.jspecify.annotations.NullMarked;
