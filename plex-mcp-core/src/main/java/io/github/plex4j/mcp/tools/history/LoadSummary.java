package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.statistics.ResourceUse;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How busy the machine was, summed up from samples.
 *
 * @param samples           how many there are
 * @param since             the time of the oldest
 * @param until             the time of the newest
 * @param hostCpuPercent    the processors of the whole machine; null when no sample says
 * @param plexCpuPercent    the server's part of that
 * @param hostMemoryPercent the memory of the whole machine
 * @param plexMemoryPercent the server's part of that
 */
record LoadSummary(
        int samples,
        @Nullable OffsetDateTime since,
        @Nullable OffsetDateTime until,
        @Nullable Range hostCpuPercent,
        @Nullable Range plexCpuPercent,
        @Nullable Range hostMemoryPercent,
        @Nullable Range plexMemoryPercent) {
    private static final double DIGITS = 100.0;

    /** The least, mean and greatest of some numbers. */
    record Range(double least, double mean, double most) {
        private static Range of(DoubleSummaryStatistics numbers) {
            return new Range(rounded(numbers.getMin()), rounded(numbers.getAverage()), rounded(numbers.getMax()));
        }

        private static double rounded(double number) {
            return Math.round(number * DIGITS) / DIGITS;
        }
    }

    /** Empty where there is no sample. */
    static Optional<LoadSummary> of(List<ResourceUse> samples, Times times) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> moments = known(samples, ResourceUse::at);
        return Optional.of(new LoadSummary(
                samples.size(),
                times.at(moments.stream().min(Instant::compareTo).orElse(null)),
                times.at(moments.stream().max(Instant::compareTo).orElse(null)),
                range(samples, ResourceUse::hostCpuPercent),
                range(samples, ResourceUse::processCpuPercent),
                range(samples, ResourceUse::hostMemoryPercent),
                range(samples, ResourceUse::processMemoryPercent)));
    }

    private static @Nullable Range range(List<ResourceUse> samples, Function<ResourceUse, @Nullable Double> part) {
        DoubleSummaryStatistics numbers =
                known(samples, part).stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return numbers.getCount() == 0 ? null : Range.of(numbers);
    }

    private static <T> List<T> known(List<ResourceUse> samples, Function<ResourceUse, @Nullable T> part) {
        return samples.stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
