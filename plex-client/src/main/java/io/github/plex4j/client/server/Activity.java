package io.github.plex4j.client.server;

import org.jspecify.annotations.Nullable;

/**
 * An activity of a server. Every part is null when the server does not report it.
 *
 * @param uuid            its identity
 * @param kind            its kind, such as {@code library.update.section}
 * @param title           its title in Plex's apps
 * @param subtitle        its current step
 * @param progressPercent its progress, 0 to 100; null where the server does not know it
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
