package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.mcp.engine.schema.WireNames;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an item in an export: texts, numbers, truth values and lists of texts. Rows of a library's list have only
 * part of some of it, for which each item is asked for in full.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
enum ExportField {
    RATING_KEY(item -> item.ratingKey().isPresent() ? item.rawKey() : null),
    RAW_KEY(item -> item.ratingKey().isPresent() ? null : item.rawKey()),
    TYPE(item -> item.type().text()),
    TITLE(MediaItem::title),
    SORT_TITLE(item -> item.facts().sortTitle()),
    ORIGINAL_TITLE(item -> item.facts().originalTitle()),
    EDITION_TITLE(item -> item.facts().editionTitle()),
    YEAR(item -> item.facts().year()),
    RELEASED_ON(item -> text(item.facts().releasedOn())),
    LIBRARY_TITLE(item -> item.place().sectionTitle()),
    SHOW(item -> ItemViews.place(item).show()),
    SEASON(item -> ItemViews.place(item).season()),
    EPISODE(item -> ItemViews.place(item).episode()),
    ARTIST(item -> ItemViews.place(item).artist()),
    ALBUM_ARTIST(item -> ItemViews.place(item).albumArtist()),
    ALBUM(item -> ItemViews.place(item).album()),
    DISC_NUMBER(item -> ItemViews.place(item).discNumber()),
    TRACK_NUMBER(item -> ItemViews.place(item).trackNumber()),
    SEASON_COUNT(item -> ItemViews.counts(item).seasonCount()),
    EPISODE_COUNT(item -> ItemViews.counts(item).episodeCount()),
    WATCHED_EPISODES(item -> ItemViews.counts(item).watchedEpisodes()),
    ALBUM_COUNT(item -> ItemViews.counts(item).albumCount()),
    TRACK_COUNT(item -> ItemViews.counts(item).trackCount()),
    ITEM_COUNT(item -> ItemViews.counts(item).itemCount()),
    DURATION_SECONDS(
            item -> isAggregated(item) ? null : ItemViews.seconds(item.facts().duration())),
    RESOLUTION(item -> Resolutions.best(item.media()).orElse(null)),
    VIDEO_CODEC(item -> ofBest(item, MediaVersion::videoCodec)),
    AUDIO_CODEC(item -> ofBest(item, MediaVersion::audioCodec)),
    CONTAINER(item -> ofBest(item, MediaVersion::container)),
    BITRATE_KBPS(item -> ofBest(item, MediaVersion::bitrateKbps)),
    VERSIONS(item -> item.media().isEmpty() ? null : item.media().size()),
    SIZE_BYTES(item -> ItemViews.sizeBytes(item.media())),
    CONTENT_RATING(item -> item.facts().contentRating()),
    STUDIO(item -> item.facts().studio()),
    RATING(item -> item.facts().rating()),
    AUDIENCE_RATING(item -> item.facts().audienceRating()),
    USER_RATING(item -> item.playback().userRating()),
    VIEW_COUNT(item -> item.playback().viewCount()),
    LAST_VIEWED_AT((item, times) -> time(times, item.playback().lastViewedAt())),
    PROGRESS_PERCENT(ItemViews::progressPercent),
    ADDED_AT((item, times) -> time(times, item.facts().addedAt())),
    UPDATED_AT((item, times) -> time(times, item.facts().updatedAt())),
    TAGLINE(item -> item.facts().tagline()),
    SUMMARY(item -> item.facts().summary()),
    GUID(MediaItem::guid),
    IMDB(item -> externalId(item, "imdb://")),
    TMDB(item -> externalId(item, "tmdb://")),
    TVDB(item -> externalId(item, "tvdb://")),
    GENRES(item -> names(item.tags().genres())),
    DIRECTORS(item -> names(item.tags().directors())),
    WRITERS(item -> names(item.tags().writers())),
    PRODUCERS(item -> names(item.tags().producers())),
    ACTORS(item -> names(item.tags().actors())),
    COUNTRIES(item -> names(item.tags().countries())),
    COLLECTIONS(item -> names(item.tags().collections())),
    LABELS(item -> names(item.tags().labels())),
    MOODS(item -> names(item.tags().moods())),
    STYLES(item -> names(item.tags().styles())),
    HDR(ItemViews::highDynamicRange),
    AUDIO_LANGUAGES(item -> languages(item, MediaStream.Kind.AUDIO)),
    SUBTITLE_LANGUAGES(item -> languages(item, MediaStream.Kind.SUBTITLE));

    /** Of these, rows of a list have at most a few, or none at all. */
    private static final Set<ExportField> IN_FULL_ITEMS_ALONE = Set.of(
            IMDB,
            TMDB,
            TVDB,
            GENRES,
            DIRECTORS,
            WRITERS,
            PRODUCERS,
            ACTORS,
            COUNTRIES,
            COLLECTIONS,
            LABELS,
            MOODS,
            STYLES,
            HDR,
            AUDIO_LANGUAGES,
            SUBTITLE_LANGUAGES);

    private static final Set<ExportField> WATCH_STATE =
            Set.of(VIEW_COUNT, LAST_VIEWED_AT, PROGRESS_PERCENT, USER_RATING, WATCHED_EPISODES);

    private final Reading reading;

    ExportField(Function<MediaItem, @Nullable Object> reading) {
        this.reading = (item, times) -> reading.apply(item);
    }

    ExportField(Reading reading) {
        this.reading = reading;
    }

    /** Reads a value of an item. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object of(MediaItem item, Times times);
    }

    /** The name in the file. */
    String header() {
        return WireNames.of(this);
    }

    /** A {@code String}, {@code Number}, {@code Boolean} or list of texts; null when it is not known. */
    @Nullable
    Object of(MediaItem item, Times times) {
        return reading.of(item, times);
    }

    boolean needsFullItem() {
        return IN_FULL_ITEMS_ALONE.contains(this);
    }

    /** Whether it is about the signed-in user. */
    boolean isWatchState() {
        return WATCH_STATE.contains(this);
    }

    private static final List<ExportField> FIRST = List.of(RATING_KEY, TYPE);
    private static final List<ExportField> LAST = List.of(VIEW_COUNT, LAST_VIEWED_AT, ADDED_AT, GUID);
    private static final List<ExportField> FILE =
            List.of(DURATION_SECONDS, RESOLUTION, VIDEO_CODEC, AUDIO_CODEC, SIZE_BYTES);
    private static final Map<MediaType, List<ExportField>> OF_TYPE = Map.of(
            MediaType.MOVIE,
            List.of(TITLE, YEAR, EDITION_TITLE, RELEASED_ON, CONTENT_RATING, STUDIO, RATING, AUDIENCE_RATING),
            MediaType.SHOW,
            List.of(
                    TITLE,
                    YEAR,
                    CONTENT_RATING,
                    STUDIO,
                    RATING,
                    AUDIENCE_RATING,
                    SEASON_COUNT,
                    EPISODE_COUNT,
                    WATCHED_EPISODES),
            MediaType.SEASON,
            List.of(SHOW, SEASON, TITLE, EPISODE_COUNT, WATCHED_EPISODES),
            MediaType.EPISODE,
            List.of(SHOW, SEASON, EPISODE, TITLE, RELEASED_ON),
            MediaType.ARTIST,
            List.of(TITLE, ALBUM_COUNT),
            MediaType.ALBUM,
            List.of(ARTIST, TITLE, YEAR, STUDIO, TRACK_COUNT),
            MediaType.TRACK,
            List.of(ARTIST, ALBUM_ARTIST, ALBUM, DISC_NUMBER, TRACK_NUMBER, TITLE, DURATION_SECONDS, AUDIO_CODEC),
            MediaType.COLLECTION,
            List.of(TITLE, ITEM_COUNT));

    /** The default fields: those that every row of a list has, and most have a value for. */
    static List<ExportField> usual(MediaType type) {
        boolean video = type.equals(MediaType.MOVIE) || type.equals(MediaType.EPISODE);
        List<List<ExportField>> parts =
                List.of(FIRST, OF_TYPE.getOrDefault(type, List.of(TITLE, YEAR)), video ? FILE : List.of(), LAST);
        return parts.stream().flatMap(List::stream).toList();
    }

    private static boolean isAggregated(MediaItem item) {
        return item.type().equals(MediaType.SHOW) || item.type().equals(MediaType.SEASON);
    }

    private static <T> @Nullable T ofBest(MediaItem item, Function<MediaVersion, @Nullable T> part) {
        Optional<String> best = Resolutions.best(item.media());
        return item.media().stream()
                .filter(version -> best.isEmpty() || best.get().equals(version.resolution()))
                .findFirst()
                .map(part)
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String time(Times times, @Nullable Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Objects.requireNonNull(times.at(instant)));
    }

    private static @Nullable String externalId(MediaItem item, String prefix) {
        return item.externalIds().stream()
                .filter(id -> id.startsWith(prefix))
                .findFirst()
                .map(id -> id.substring(prefix.length()))
                .orElse(null);
    }

    private static @Nullable List<String> names(List<Tag> tags) {
        return ItemViews.names(tags);
    }

    private static @Nullable List<String> languages(MediaItem item, MediaStream.Kind kind) {
        List<String> languages = item.streams()
                .filter(stream -> stream.kind() == kind)
                .flatMap(stream -> Optional.ofNullable(stream.language()).stream())
                .distinct()
                .toList();
        return languages.isEmpty() ? null : languages;
    }
}
