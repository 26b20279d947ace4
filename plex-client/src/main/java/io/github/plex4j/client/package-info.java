/**
 * A typed client for Plex Media Server. {@link io.github.plex4j.client.PlexClient} is the entry point. Its
 * parts, one package for each feature, return immutable values, and lists page by page as {@link io.github.plex4j.client.Paged}.
 * A value that a server does not report is null or empty, never an invented 0. Every failure is a
 * {@link io.github.plex4j.client.PlexException} of a fitting kind, whose text contains no secret.
 */
@NullMarked
package io.github.plex4j.client;

import org.jspecify.annotations.NullMarked;
