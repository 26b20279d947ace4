package io.github.plex4j.client.server;

import org.jspecify.annotations.Nullable;

/**
 * A newer version of Plex Media Server that the server has found.
 *
 * @param version its version
 * @param state   how far its installation is, such as {@code available} or {@code downloading}; null when not reported
 */
public record Update(String version, @Nullable String state) {}
