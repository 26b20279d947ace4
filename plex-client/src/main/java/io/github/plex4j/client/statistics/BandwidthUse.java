package io.github.plex4j.client.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to one device of one account in one stretch of time. Every part is null when the server does not say.
 *
 * @param at        when the stretch began
 * @param accountId who it was sent to
 * @param deviceId  what it was sent to
 * @param local     whether it stayed in the server's own network
 * @param bytes     how much it was
 */
public record BandwidthUse(
        @Nullable Instant at,
        @Nullable Long accountId,
        @Nullable Long deviceId,
        @Nullable Boolean local,
        @Nullable Long bytes) {}
