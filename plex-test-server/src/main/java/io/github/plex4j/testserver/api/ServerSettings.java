package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.query.FilterList;
import org.jspecify.annotations.Nullable;

/**
 * How a server presents itself and whom it lets in.
 *
 * @param serverName its friendly name
 * @param machineIdentifier its identifier
 * @param version its version
 * @param token the owner's token
 * @param sharedUserToken the token of a user the server is shared with
 * @param ownerOnlyStatus what such a user gets for a call kept for the owner, 401 or 403
 * @param plexPass whether features of Plex Pass are there
 * @param newVersion the version there is an update to, null without one
 * @param imageBytes how many bytes each picture has at least
 * @param filters what lists of items can be filtered by
 */
public record ServerSettings(
        String serverName,
        String machineIdentifier,
        String version,
        String token,
        String sharedUserToken,
        int ownerOnlyStatus,
        boolean plexPass,
        @Nullable String newVersion,
        int imageBytes,
        FilterList filters) {}
