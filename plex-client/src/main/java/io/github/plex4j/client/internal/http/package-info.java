/**
 * The transport that speaks HTTP to a Plex server: which addresses may be contacted, the deadline over a whole call,
 * redirects, retries, the bound on calls in flight, and the mapping of every failure to a {@code PlexException}. Only
 * this package uses Apache HttpClient; nothing in it is part of the public API.
 */
@NullMarked
package io.github.plex4j.client.internal.http;

import org.jspecify.annotations.NullMarked;
