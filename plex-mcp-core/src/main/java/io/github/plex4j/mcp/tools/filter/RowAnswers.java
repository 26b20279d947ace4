package io.github.plex4j.mcp.tools.filter;

import static io.github.plex4j.client.library.MediaType.ALBUM;
import static io.github.plex4j.client.library.MediaType.ARTIST;
import static io.github.plex4j.client.library.MediaType.EPISODE;
import static io.github.plex4j.client.library.MediaType.MOVIE;
import static io.github.plex4j.client.library.MediaType.PHOTO;
import static io.github.plex4j.client.library.MediaType.SEASON;
import static io.github.plex4j.client.library.MediaType.SHOW;
import static io.github.plex4j.client.library.MediaType.TRACK;

import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.GivenTimes;
import java.util.Optional;
import java.util.Set;

/** Which filters the items of a list can answer themselves, and how. */
final class RowAnswers {
    private final GivenTimes times;

    RowAnswers(GivenTimes times) {
        this.times = times;
    }

    /** Whether items of a type show for certain whether they fit. */
    static boolean tell(FilterName name, MediaType type) {
        return types(name).contains(type);
    }

    private static Set<MediaType> types(FilterName name) {
        return switch (name) {
            case TITLE, USER_RATING_FROM, ADDED_SINCE, ADDED_BEFORE ->
                Set.of(MOVIE, SHOW, SEASON, EPISODE, ARTIST, ALBUM, TRACK, PHOTO);
            case FILE, SIZE_FROM_BYTES -> Set.of(MOVIE, EPISODE, TRACK, PHOTO);
            case AUDIO_CODEC, AUDIO_CHANNELS_FROM, BITRATE_TO_KBPS, DURATION_FROM_MINUTES, DURATION_TO_MINUTES ->
                Set.of(MOVIE, EPISODE, TRACK);
            case RESOLUTION,
                    VIDEO_CODEC,
                    HDR,
                    AUDIO_LANGUAGE,
                    SUBTITLE_LANGUAGE,
                    DIRECTOR,
                    WRITER,
                    UNWATCHED,
                    IN_PROGRESS -> Set.of(MOVIE, EPISODE);
            case YEAR, YEAR_FROM, YEAR_TO, DECADE, RELEASED_SINCE -> Set.of(MOVIE, SHOW, EPISODE, ALBUM);
            case RATING_FROM, AUDIENCE_RATING_FROM -> Set.of(MOVIE, SHOW, EPISODE, ARTIST, ALBUM);
            case ACTOR, CONTENT_RATING -> Set.of(MOVIE, SHOW);
            case STUDIO -> Set.of(MOVIE, SHOW, ALBUM);
            case GENRE, COUNTRY, COLLECTION, LABEL -> Set.of(MOVIE, SHOW, ARTIST, ALBUM);
            case PRODUCER, EDITION -> Set.of(MOVIE);
            case MOOD, STYLE -> Set.of(ARTIST, ALBUM);
            case ARTIST -> Set.of(ALBUM, TRACK);
            case ALBUM -> Set.of(TRACK);
            case UNMATCHED -> Set.of(MOVIE, SHOW, ARTIST, ALBUM);
            case SHOW, NETWORK, DUPLICATE -> Set.of();
        };
    }

    /** Rows of lists hold only some of an item's tags, and none of its streams. */
    static boolean needsFullItem(FilterName name) {
        return switch (name) {
            case GENRE,
                    ACTOR,
                    DIRECTOR,
                    WRITER,
                    PRODUCER,
                    COUNTRY,
                    COLLECTION,
                    LABEL,
                    MOOD,
                    STYLE,
                    AUDIO_LANGUAGE,
                    SUBTITLE_LANGUAGE,
                    HDR -> true;
            default -> false;
        };
    }

    /**
     * How items answer a filter.
     *
     * @param names what its names mean, where the server lists them
     * @throws ToolFailure if it is not written as filters are
     */
    RowFilter of(Criterion criterion, Optional<NameExpression<FilterValue>> names) {
        FilterName name = criterion.name();
        boolean inFull = needsFullItem(name);
        if (criterion instanceof Criterion.Words words) {
            return words(words, names.orElseGet(() -> divided(words)), inFull);
        }
        if (criterion instanceof Criterion.Bound bound) {
            return new RowFilter(name, NumberChecks.bound(bound), inFull);
        }
        if (criterion instanceof Criterion.Moment moment) {
            Check check = NumberChecks.moment(moment, times.moment(name.argument(), moment.text()));
            return new RowFilter(name, check, inFull);
        }
        Criterion.State state = (Criterion.State) criterion;
        return new RowFilter(
                name,
                name == FilterName.HDR ? StateChecks.hdrOfAnyVersion(state.wanted()) : StateChecks.state(state),
                inFull);
    }

    private static RowFilter words(Criterion.Words words, NameExpression<FilterValue> names, boolean inFull) {
        FilterName name = words.name();
        return switch (name) {
            case TITLE -> new RowFilter(name, WordChecks.titleOf(words.words()), inFull);
            case FILE -> new RowFilter(name, WordChecks.file(words.words()), inFull);
            default ->
                new RowFilter(
                        name,
                        WordChecks.everyName(name, names),
                        inFull,
                        words.words(),
                        item -> WordChecks.present(name, item));
        };
    }

    /** Without a list of the values there are, a sign always divides. */
    private static NameExpression<FilterValue> divided(Criterion.Words words) {
        return NameExpression.resolve(
                words.name().argument(),
                words.words(),
                name -> name.isEmpty() || name.startsWith("!") || name.indexOf('|') >= 0 || name.indexOf('&') >= 0
                        ? Optional.empty()
                        : Optional.of(new FilterValue(name, name, null)));
    }
}
