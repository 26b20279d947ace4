package io.github.plex4j.client.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data sent to one device of one account in one period. Every part is null when not reported.
 *
 * @param at        the beginning of the period
 * @param accountId the receiving account
 * @param deviceId  the receiving device
 * @param local     whether it stayed in the server's own network
 * @param bytes     the number of bytes
 */
public record BandwidthUse(
        @Nullable Instant at,
        @Nullable Long accountId,
        @Nullable Long deviceId,
        @Nullable Boolean local,
        @Nullable Long bytes) {}
