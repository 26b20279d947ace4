package io.github.plex4j.client.statistics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one account played on one device in one stretch of time, by type. Every part is null when the server does not say.
 *
 * @param at           when the stretch began
 * @param accountId    who played
 * @param deviceId     on what
 * @param metadataType the number of the {@linkplain io.github.plex4j.client.library.MediaType#number() type} played
 * @param plays        how often
 * @param duration     for how long
 */
public record MediaUse(
        @Nullable Instant at,
        @Nullable Long accountId,
        @Nullable Long deviceId,
        @Nullable Integer metadataType,
        @Nullable Integer plays,
        @Nullable Duration duration) {}
