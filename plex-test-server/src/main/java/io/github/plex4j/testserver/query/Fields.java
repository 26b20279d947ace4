package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which fields the items of a type can be filtered and sorted by. */
public final class Fields {
    private static final List<Field> COMMON = List.of(
            Field.of("title", "Title", FieldType.STRING),
            new Field("userRating", "Rating", FieldType.INTEGER, "rating"),
            Field.of("addedAt", "Date Added", FieldType.DATE),
            Field.of("viewCount", "Plays", FieldType.INTEGER),
            Field.of("unmatched", "Unmatched", FieldType.BOOLEAN),
            Field.of("trash", "Trash", FieldType.BOOLEAN),
            Field.of("label", "Label", FieldType.TAG),
            Field.of("collection", "Collection", FieldType.TAG));
    private static final List<Field> PICTURE = List.of(
            Field.of("resolution", "Resolution", FieldType.RESOLUTION),
            Field.of("videoCodec", "Video Codec", FieldType.TAG),
            Field.of("audioCodec", "Audio Codec", FieldType.TAG),
            new Field("hdr", "HDR", FieldType.BOOLEAN, "hdr"),
            new Field("mediaSize", "File Size", FieldType.INTEGER, "fileSize"),
            new Field("mediaBitrate", "Bitrate", FieldType.INTEGER, "bitrate"),
            Field.of("subtitleLanguage", "Subtitle Language", FieldType.SUBTITLE_LANGUAGE),
            Field.of("audioLanguage", "Audio Language", FieldType.AUDIO_LANGUAGE),
            Field.of("duplicate", "Duplicate", FieldType.BOOLEAN),
            new Field("duration", "Duration", FieldType.INTEGER, "duration"));
    private static final List<Field> WATCHED = List.of(
            Field.of("lastViewedAt", "Last Watched", FieldType.DATE),
            Field.of("unwatched", "Unwatched", FieldType.BOOLEAN),
            Field.of("inProgress", "In Progress", FieldType.BOOLEAN));
    private static final List<Field> RELEASED = List.of(
            new Field("year", "Year", FieldType.INTEGER, "year"),
            new Field("decade", "Decade", FieldType.INTEGER, "decade"),
            Field.of("originallyAvailableAt", "Release Date", FieldType.DATE));
    private static final List<Field> CREW =
            List.of(Field.of("director", "Director", FieldType.TAG), Field.of("writer", "Writer", FieldType.TAG));
    private static final List<Field> WORK = List.of(
            Field.of("studio", "Studio", FieldType.STRING),
            Field.of("contentRating", "Content Rating", FieldType.TAG),
            Field.of("genre", "Genre", FieldType.TAG),
            Field.of("actor", "Actor", FieldType.TAG),
            Field.of("country", "Country", FieldType.TAG));
    private static final List<Field> MUSIC = List.of(
            Field.of("genre", "Genre", FieldType.TAG),
            Field.of("mood", "Mood", FieldType.TAG),
            Field.of("style", "Style", FieldType.TAG),
            Field.of("country", "Country", FieldType.TAG));

    private static final List<Field> COLLECTION = List.of(
            Field.of("title", "Title", FieldType.STRING),
            Field.of("contentRating", "Content Rating", FieldType.TAG),
            Field.of("label", "Label", FieldType.TAG),
            Field.of("addedAt", "Date Added", FieldType.DATE));

    /** Fields that Plex reads but does not list. */
    private static final List<Field> UNLISTED = List.of(
            Field.of("id", "Rating Key", FieldType.INTEGER),
            Field.of("guid", "Guid", FieldType.STRING),
            Field.of("index", "Index", FieldType.INTEGER),
            Field.of("ratingCount", "Popularity", FieldType.INTEGER),
            Field.of("rating", "Critic Rating", FieldType.INTEGER),
            Field.of("audienceRating", "Audience Rating", FieldType.INTEGER),
            Field.of("viewOffset", "View Offset", FieldType.INTEGER),
            Field.of("updatedAt", "Date Updated", FieldType.DATE),
            Field.of("titleSort", "Sort Title", FieldType.STRING),
            Field.of("similar", "Similar", FieldType.TAG));

    private Fields() {}

    /** Returns all fields there are for items of a type. */
    public static List<Field> of(ItemType type) {
        if (type == ItemType.COLLECTION) {
            return COLLECTION;
        }
        List<Field> fields = new ArrayList<>(COMMON);
        switch (type) {
            case MOVIE -> {
                fields.addAll(WORK);
                fields.addAll(CREW);
                fields.addAll(RELEASED);
                fields.addAll(PICTURE);
                fields.addAll(WATCHED);
                fields.add(Field.of("producer", "Producer", FieldType.TAG));
                fields.add(Field.of("editionTitle", "Edition", FieldType.STRING));
            }
            case SHOW -> {
                fields.addAll(WORK);
                fields.addAll(RELEASED);
                fields.addAll(WATCHED);
                fields.add(Field.of("network", "Network", FieldType.TAG));
                fields.add(Field.of("unwatchedLeaves", "Unplayed Episodes", FieldType.BOOLEAN));
            }
            case EPISODE -> {
                fields.addAll(CREW);
                fields.addAll(RELEASED);
                fields.addAll(PICTURE);
                fields.addAll(WATCHED);
            }
            case ARTIST -> fields.addAll(MUSIC);
            case ALBUM -> {
                fields.addAll(MUSIC);
                fields.addAll(RELEASED);
                fields.add(Field.of("studio", "Record Label", FieldType.STRING));
                fields.add(Field.of("format", "Format", FieldType.TAG));
                fields.add(Field.of("subformat", "Type", FieldType.TAG));
            }
            case TRACK -> {
                fields.add(Field.of("mood", "Mood", FieldType.TAG));
                fields.add(Field.of("lastViewedAt", "Last Played", FieldType.DATE));
            }
            case PHOTO, CLIP -> fields.addAll(RELEASED);
            default -> {}
        }
        return List.copyOf(fields);
    }

    /** Returns the field of this name that a filter on items of this type may use, listed or not. */
    public static Optional<Field> find(ItemType type, String key) {
        return Stream.concat(of(type).stream(), UNLISTED.stream())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    /** Returns the keys a list of items of this type can be sorted by, the default first. */
    public static List<SortKey> sorts(ItemType type) {
        if (type == ItemType.COLLECTION) {
            return List.of(new SortKey("titleSort", "Title", "asc"), new SortKey("addedAt", "Date Added", "desc"));
        }
        List<SortKey> sorts = new ArrayList<>();
        if (type == ItemType.EPISODE) {
            sorts.add(new SortKey("show.titleSort,season.index,episode.index", "Show", "asc"));
        } else if (type == ItemType.TRACK) {
            sorts.add(new SortKey("artist.titleSort,album.titleSort,track.index", "Artist", "asc"));
        }
        sorts.add(new SortKey("titleSort", "Title", "asc"));
        if (type != ItemType.TRACK && type != ItemType.ARTIST && type != ItemType.SEASON) {
            sorts.add(new SortKey("year", "Year", "desc"));
            sorts.add(new SortKey("originallyAvailableAt", "Release Date", "desc"));
            sorts.add(new SortKey("rating", "Critic Rating", "desc"));
            sorts.add(new SortKey("audienceRating", "Audience Rating", "desc"));
        }
        sorts.add(new SortKey("userRating", "Rating", "desc"));
        if (type.isLeaf()) {
            sorts.add(new SortKey("duration", "Duration", "desc"));
            sorts.add(new SortKey("viewOffset", "Progress", "desc"));
            sorts.add(new SortKey("mediaBitrate", "Bitrate", "desc"));
        }
        if (type == ItemType.MOVIE || type == ItemType.EPISODE) {
            sorts.add(new SortKey("mediaHeight", "Resolution", "asc"));
            sorts.add(new SortKey("mediaSize", "File Size", "desc"));
        }
        if (type == ItemType.TRACK) {
            sorts.add(new SortKey("ratingCount", "Popularity", "desc"));
        }
        if (type == ItemType.SHOW) {
            sorts.add(new SortKey("unviewedLeafCount", "Unplayed", "desc"));
            sorts.add(new SortKey("episode.addedAt", "Last Episode Date Added", "desc"));
        }
        sorts.add(new SortKey("viewCount", "Plays", "desc"));
        sorts.add(new SortKey("addedAt", "Date Added", "desc"));
        sorts.add(new SortKey("lastViewedAt", "Date Viewed", "desc"));
        sorts.add(new SortKey("random", "Randomly", "desc"));
        return List.copyOf(sorts);
    }

    /**
     * A key to sort by.
     *
     * @param key its name in a query
     * @param title its name for people
     * @param defaultDirection {@code asc} or {@code desc}
     */
    public record SortKey(String key, String title, String defaultDirection) {}
}
