package io.github.plex4j.client.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name, version and capabilities of a server. Every part is null when the server does not report it.
 *
 * @param name               its friendly name
 * @param machineIdentifier  its identity
 * @param version            the version of Plex Media Server
 * @param platform           the platform it runs on
 * @param platformVersion    the version of the platform
 * @param ownerName          the name of its owner's account at Plex, which may be an e-mail address
 * @param plexPass           whether its owner has Plex Pass
 * @param mediaDeletion      whether it lets files be deleted
 * @param multiuser          whether it has several users
 * @param activeTranscodes   how many videos it converts now
 * @param updatedAt          when its settings last changed
 */
public record ServerInfo(
        @Nullable String name,
        @Nullable String machineIdentifier,
        @Nullable String version,
        @Nullable String platform,
        @Nullable String platformVersion,
        @Nullable String ownerName,
        @Nullable Boolean plexPass,
        @Nullable Boolean mediaDeletion,
        @Nullable Boolean multiuser,
        @Nullable Integer activeTranscodes,
        @Nullable Instant updatedAt) {}
