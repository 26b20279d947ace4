package io.github.plex4j.client.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The load of the machine at one time. Every part is null when not reported.
 *
 * @param at                   the time
 * @param hostCpuPercent       the processor load of the whole machine, 0 to 100
 * @param processCpuPercent    the server's share of that
 * @param hostMemoryPercent    the memory of the whole machine, 0 to 100
 * @param processMemoryPercent the server's share of that
 */
public record ResourceUse(
        @Nullable Instant at,
        @Nullable Double hostCpuPercent,
        @Nullable Double processCpuPercent,
        @Nullable Double hostMemoryPercent,
        @Nullable Double processMemoryPercent) {}
