package io.github.plex4j.client.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How busy the machine was at one time. Every part is null when the server does not say.
 *
 * @param at                   the time
 * @param hostCpuPercent       the processors of the whole machine, 0 to 100
 * @param processCpuPercent    the server's part of that
 * @param hostMemoryPercent    the memory of the whole machine, 0 to 100
 * @param processMemoryPercent the server's part of that
 */
public record ResourceUse(
        @Nullable Instant at,
        @Nullable Double hostCpuPercent,
        @Nullable Double processCpuPercent,
        @Nullable Double hostMemoryPercent,
        @Nullable Double processMemoryPercent) {}
