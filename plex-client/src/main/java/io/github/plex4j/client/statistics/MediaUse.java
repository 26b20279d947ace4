package io.github.plex4j.client.statistics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The plays of one account on one device in one period, by type. Every part is null when not reported.
 *
 * @param at           the beginning of the period
 * @param accountId    the account
 * @param deviceId     the device
 * @param metadataType the number of the {@linkplain io.github.plex4j.client.library.MediaType#number() type} played
 * @param plays        the number of plays
 * @param duration     the time played
 */
public record MediaUse(
        @Nullable Instant at,
        @Nullable Long accountId,
        @Nullable Long deviceId,
        @Nullable Integer metadataType,
        @Nullable Integer plays,
        @Nullable Duration duration) {}
