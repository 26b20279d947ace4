package io.github.plex4j.mcp.tools.filter;

import static io.github.plex4j.client.library.MediaType.ALBUM;
import static io.github.plex4j.client.library.MediaType.EPISODE;
import static io.github.plex4j.client.library.MediaType.MOVIE;
import static io.github.plex4j.client.library.MediaType.SHOW;
import static io.github.plex4j.client.library.MediaType.TRACK;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of items by a value that they show; by size, that of all versions. An item without the value counts as the
 * smallest, as it does for Plex.
 *
 * @param by         what is compared
 * @param descending whether the largest comes first
 */
record ItemOrder(SortArgument by, boolean descending) {
    /** Ratings are rounded on their way. */
    private static final double ROUNDED = 0.04;

    private static final String ARTICLE = "^(the|an?) ";

    /** Whether items of a type show what they are sorted by. */
    static boolean isTold(SortArgument sort, MediaType type) {
        return switch (sort) {
            case TITLE, ADDED, USER_RATING -> true;
            case YEAR, RELEASED -> Set.of(MOVIE, SHOW, EPISODE, ALBUM).contains(type);
            case RATING, AUDIENCE_RATING -> Set.of(MOVIE, SHOW, EPISODE).contains(type);
            case LAST_VIEWED, PLAYS, DURATION, SIZE ->
                Set.of(MOVIE, EPISODE, TRACK).contains(type);
            case RANDOM -> false;
        };
    }

    /** Between what a value lies: servers round. */
    private record Span(double least, double most) {
        static Span of(double value) {
            return new Span(value, value);
        }
    }

    /** Whether no item comes before one that has to come before it. */
    boolean holds(List<MediaItem> items) {
        List<Span> spans = spans(items);
        for (int next = 1; next < spans.size(); next++) {
            if (isBefore(spans.get(next), spans.get(next - 1))) {
                return false;
            }
        }
        return true;
    }

    /** The number of items after which the next one is surely in order. */
    int steps(List<MediaItem> items) {
        List<Span> spans = spans(items);
        int steps = 0;
        for (int next = 1; next < spans.size(); next++) {
            steps += isBefore(spans.get(next - 1), spans.get(next)) ? 1 : 0;
        }
        return steps;
    }

    private List<Span> spans(List<MediaItem> items) {
        return items.stream().flatMap(item -> span(item).stream()).toList();
    }

    private boolean isBefore(Span one, Span other) {
        return descending ? one.least() > other.most() : one.most() < other.least();
    }

    /** Compares items; those with one value by their titles. */
    Comparator<MediaItem> comparator() {
        Comparator<String> text = Comparator.naturalOrder();
        Comparator<MediaItem> byTitle = Comparator.comparing(
                        ItemOrder::title, by == SortArgument.TITLE && descending ? text.reversed() : text)
                .thenComparing(item -> String.valueOf(item.rawKey()));
        if (by == SortArgument.TITLE) {
            return byTitle;
        }
        Comparator<@Nullable Double> numbers = Comparator.nullsFirst(Comparator.<Double>naturalOrder());
        return Comparator.<MediaItem, @Nullable Double>comparing(
                        item -> span(item).map(Span::least).orElse(null), descending ? numbers.reversed() : numbers)
                .thenComparing(byTitle);
    }

    private Optional<Span> span(MediaItem item) {
        return switch (by) {
            case TITLE -> letter(title(item));
            case YEAR -> exactly(item.facts().year());
            case ADDED -> exactly(seconds(item.facts().addedAt()));
            case RELEASED ->
                Optional.ofNullable(item.facts().releasedOn()).map(date -> Span.of((double) date.toEpochDay()));
            case RATING -> rounded(item.facts().rating());
            case AUDIENCE_RATING -> rounded(item.facts().audienceRating());
            case USER_RATING -> rounded(item.playback().userRating());
            case LAST_VIEWED -> exactly(seconds(item.playback().lastViewedAt()));
            case PLAYS -> exactly(Objects.requireNonNullElse(item.playback().viewCount(), 0));
            case DURATION ->
                Optional.ofNullable(item.facts().duration()).map(duration -> Span.of((double) duration.toMillis()));
            case SIZE -> exactly(Versions.knownBytes(item.media()).orElse(null));
            case RANDOM -> Optional.empty();
        };
    }

    private static Optional<Span> exactly(@Nullable Number value) {
        return Optional.ofNullable(value).map(number -> Span.of(number.doubleValue()));
    }

    private static Optional<Span> rounded(@Nullable Double value) {
        return Optional.ofNullable(value).map(number -> new Span(number - ROUNDED, number + ROUNDED));
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : (Long) time.getEpochSecond();
    }

    /** How a server compares signs and accents is its own affair, so only a first letter that is plain shows an order. */
    private static Optional<Span> letter(String title) {
        return title.isEmpty() || title.charAt(0) < 'a' || title.charAt(0) > 'z'
                ? Optional.empty()
                : Optional.of(Span.of(title.charAt(0)));
    }

    private static String title(MediaItem item) {
        String sorted = item.facts().sortTitle();
        return sorted == null
                ? UntrustedText.folded(item.title()).replaceFirst(ARTICLE, "")
                : UntrustedText.folded(sorted);
    }
}
