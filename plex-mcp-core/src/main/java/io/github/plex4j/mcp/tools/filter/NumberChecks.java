package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Whether items fit filters by numbers and dates. */
final class NumberChecks {
    private static final int YEARS_IN_A_DECADE = 10;
    /** Ratings are rounded on their way. */
    private static final double TOLERANCE = 0.051;

    private NumberChecks() {}

    static Check bound(Criterion.Bound criterion) {
        return (item, complete) -> {
            Optional<Double> value = value(criterion.name(), item);
            return value.isEmpty() ? Verdict.UNTOLD : Check.of(fits(criterion, value.get()));
        };
    }

    private static boolean fits(Criterion.Bound criterion, double value) {
        return switch (criterion.operator()) {
            case GREATER -> value >= criterion.value() - TOLERANCE;
            case LESS -> value <= criterion.value() + TOLERANCE;
            default -> Math.abs(value - criterion.value()) < TOLERANCE;
        };
    }

    private static Optional<Double> value(FilterName name, MediaItem item) {
        Integer year = item.facts().year();
        return switch (name) {
            case YEAR, YEAR_FROM, YEAR_TO -> number(item.type().equals(MediaType.TRACK) ? null : year);
            case DECADE ->
                number(
                        year == null || item.type().equals(MediaType.TRACK)
                                ? null
                                : (Integer) (year - year % YEARS_IN_A_DECADE));
            case DURATION_FROM_MINUTES, DURATION_TO_MINUTES -> duration(item);
            case RATING_FROM -> Optional.ofNullable(item.facts().rating());
            case AUDIENCE_RATING_FROM -> Optional.ofNullable(item.facts().audienceRating());
            case USER_RATING_FROM -> Optional.ofNullable(item.playback().userRating());
            case SIZE_FROM_BYTES -> Versions.knownBytes(item.media()).map(Long::doubleValue);
            case AUDIO_CHANNELS_FROM ->
                ofVersions(item, MediaVersion::audioChannels).max().stream()
                        .boxed()
                        .findFirst();
            case BITRATE_TO_KBPS ->
                ofVersions(item, MediaVersion::bitrateKbps).min().stream()
                        .boxed()
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Double> duration(MediaItem item) {
        Duration duration = item.facts().duration();
        boolean own = item.type().equals(MediaType.MOVIE) || item.type().equals(MediaType.EPISODE);
        return duration == null || !own ? Optional.empty() : Optional.of((double) duration.toMillis());
    }

    private static DoubleStream ofVersions(MediaItem item, Function<MediaVersion, @Nullable Number> value) {
        return item.media().stream()
                .flatMap(version -> Optional.ofNullable(value.apply(version)).stream())
                .mapToDouble(Number::doubleValue);
    }

    private static Optional<Double> number(@Nullable Integer value) {
        return Optional.ofNullable(value).map(Integer::doubleValue);
    }

    static Check moment(Criterion.Moment criterion, Instant wanted) {
        return (item, complete) -> {
            Instant value = criterion.name() == FilterName.RELEASED_SINCE
                    ? released(item)
                    : item.facts().addedAt();
            if (value == null) {
                return Verdict.UNTOLD;
            }
            return Check.of(
                    criterion.operator() == Operator.GREATER ? !value.isBefore(wanted) : value.isBefore(wanted));
        };
    }

    /** A date of release has no time zone; the latest moment of that day anywhere on earth is meant. */
    private static @Nullable Instant released(MediaItem item) {
        return item.facts().releasedOn() == null
                ? null
                : Objects.requireNonNull(item.facts().releasedOn())
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.ofHours(-12))
                        .toInstant();
    }
}
