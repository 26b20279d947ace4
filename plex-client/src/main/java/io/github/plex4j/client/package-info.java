/**
 * A typed client for Plex Media Server. {@link io.github.plex4j.client.PlexClient} is the door; its parts, one package a
 * feature, ask the server and give back immutable values, lists page by page as {@link io.github.plex4j.client.Paged}.
 * What a server does not say is null or empty and never a made-up 0. Every failure is a
 * {@link io.github.plex4j.client.PlexException} of the kind that fits, without a secret in its text.
 */
@NullMarked
package io.github.plex4j.client;

import org.jspecify.annotations.NullMarked;
