/** The calls of a Plex Media Server: routing, tokens, paging and one class of endpoints for each part of the API. */
@NullMarked
package io.github.plex4j.testserver.api;

import org.jspecify.annotations.NullMarked;
