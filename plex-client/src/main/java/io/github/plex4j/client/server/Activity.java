package io.github.plex4j.client.server;

import org.jspecify.annotations.Nullable;

/**
 * Something a server is busy with. Every part is null when the server does not say.
 *
 * @param uuid            its identity
 * @param kind            what it is, such as {@code library.update.section}
 * @param title           what Plex's apps call it
 * @param subtitle        what it is at
 * @param progressPercent how far it is, 0 to 100; null where the server does not know
 * @param cancellable     whether it can be stopped
 * @param userId          the account that started it
 */
public record Activity(
        @Nullable String uuid,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable Integer progressPercent,
        @Nullable Boolean cancellable,
        @Nullable String userId) {}
