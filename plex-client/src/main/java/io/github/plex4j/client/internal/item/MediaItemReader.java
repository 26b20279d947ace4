package io.github.plex4j.client.internal.item;

import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.internal.json.Container;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.Artwork;
import io.github.plex4j.client.library.Chapter;
import io.github.plex4j.client.library.Contents;
import io.github.plex4j.client.library.Facts;
import io.github.plex4j.client.library.Marker;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaItemBuilder;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.Place;
import io.github.plex4j.client.library.Playback;
import io.github.plex4j.client.library.SourceRating;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.client.library.Tags;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads items. */
public final class MediaItemReader {
    private static final AncestorFields PARENT = AncestorFields.of("parent");
    private static final AncestorFields GRANDPARENT = AncestorFields.of("grandparent");

    private MediaItemReader() {}

    /**
     * Reads a whole answer of items. What the container says of the library section, the show or the artist holds for
     * rows that say nothing. {@code Directory} rows beside the items are no items: an "All episodes" among seasons.
     *
     * @return a reader of the container's rows
     */
    public static BodyReader<Container<MediaItem>> items() {
        return ContainerReader.rowsWithin("Metadata", Begun::of, MediaItemReader::finishing);
    }

    /**
     * Reads one item.
     *
     * @param row the item, with all it has of its own
     * @return the item
     */
    public static MediaItem read(Row row) {
        return Begun.of(row).builder().build();
    }

    /** An item whose place may still be completed by what the container says. */
    private record Begun(MediaItemBuilder builder, Place place) {
        static Begun of(Row row) {
            Place place = MediaItemReader.place(row);
            return new Begun(begin(row).place(place), place);
        }
    }

    private static Function<Begun, MediaItem> finishing(Row container) {
        Place whole = new Place(
                MediaType.UNKNOWN,
                container.text("librarySectionID"),
                container.text("librarySectionTitle"),
                parentOfAll(container),
                GRANDPARENT.read(container),
                null,
                null);
        return begun ->
                begun.builder().place(Completion.of(begun.place(), whole)).build();
    }

    /**
     * The data of the container about the parent of its rows. An answer about the parts of one item has that item's key and title
     * there; with the lowest parts of a show it is the show and not the season, which the keys of the rows tell.
     */
    private static Ancestor parentOfAll(Row container) {
        Ancestor parent = PARENT.read(container);
        String title = parent.title();
        if (title == null || Boolean.TRUE.equals(container.flag("mixedParents"))) {
            return Ancestor.UNKNOWN;
        }
        return new Ancestor(
                container.text("parentRatingKey", "key"),
                parent.guid(),
                title.isEmpty() ? null : title,
                parent.index(),
                parent.year(),
                parent.studio(),
                parent.thumb());
    }

    private static MediaItemBuilder begin(Row row) {
        return MediaItem.builder()
                .rawKey(row.text("ratingKey"))
                .guid(row.text("guid"))
                .title(row.textOrEmpty("title"))
                .facts(facts(row))
                .playback(playback(row))
                .contents(contents(row))
                .tags(tags(row))
                .artwork(artwork(row))
                .externalIds(row.texts("Guid", "id"))
                .ratings(row.list("Rating", MediaItemReader::rating))
                .media(row.list("Media", MediaReader::version))
                .locations(row.texts("Location", "path"))
                .markers(row.list("Marker", MediaItemReader::marker))
                .chapters(row.list("Chapter", MediaItemReader::chapter))
                .lockedFields(row.list("Field", MediaItemReader::lockedField))
                .smart(row.flag("smart"))
                .onDeck(onDeck(row));
    }

    private static @Nullable String lockedField(Row row) {
        return Boolean.FALSE.equals(row.flag("locked")) ? null : row.text("name");
    }

    private static @Nullable MediaItem onDeck(Row row) {
        Row onDeck = row.row("OnDeck");
        return onDeck == null ? null : onDeck.object("Metadata", MediaItemReader::read);
    }

    private static Place place(Row row) {
        String type = row.text("type");
        return new Place(
                type == null ? MediaType.UNKNOWN : new MediaType(type),
                row.text("librarySectionID"),
                row.text("librarySectionTitle"),
                PARENT.read(row),
                GRANDPARENT.read(row),
                row.integer("index"),
                row.integer("absoluteIndex"));
    }

    /** The fields of one ancestor. Their names are put together once and not for each row. */
    private record AncestorFields(
            String key, String guid, String title, String index, String year, String studio, String thumb) {
        static AncestorFields of(String prefix) {
            return new AncestorFields(
                    prefix + "RatingKey",
                    prefix + "Guid",
                    prefix + "Title",
                    prefix + "Index",
                    prefix + "Year",
                    prefix + "Studio",
                    prefix + "Thumb");
        }

        Ancestor read(Row row) {
            return new Ancestor(
                    row.text(key),
                    row.text(guid),
                    row.text(title),
                    row.integer(index),
                    row.integer(year),
                    row.text(studio),
                    row.text(thumb));
        }
    }

    private static Facts facts(Row row) {
        return new Facts(
                row.text("originalTitle"),
                row.text("titleSort"),
                row.text("editionTitle"),
                row.text("summary"),
                row.text("tagline"),
                row.integer("year"),
                row.date("originallyAvailableAt"),
                row.text("contentRating"),
                row.text("studio"),
                row.duration("duration"),
                row.decimal("rating"),
                row.text("ratingImage"),
                row.decimal("audienceRating"),
                row.text("audienceRatingImage"),
                row.time("addedAt"),
                row.time("updatedAt"),
                row.time("deletedAt"),
                row.text("subtype"),
                row.text("chapterSource"),
                row.text("slug"));
    }

    private static Playback playback(Row row) {
        return new Playback(
                row.integer("viewCount"),
                row.integer("skipCount"),
                row.duration("viewOffset"),
                row.time("lastViewedAt"),
                row.decimal("userRating"),
                row.time("lastRatedAt"));
    }

    private static Contents contents(Row row) {
        return new Contents(
                row.integer("childCount"),
                row.integer("seasonCount"),
                row.integer("leafCount"),
                row.integer("viewedLeafCount"));
    }

    private static Tags tags(Row row) {
        return new Tags(
                tags(row, "Genre"),
                tags(row, "Director"),
                tags(row, "Writer"),
                tags(row, "Producer"),
                tags(row, "Role"),
                tags(row, "Country"),
                tags(row, "Collection"),
                tags(row, "Label"),
                tags(row, "Mood"),
                tags(row, "Style"),
                tags(row, "Similar"));
    }

    private static List<Tag> tags(Row row, String field) {
        return row.list(field, MediaItemReader::tag);
    }

    private static @Nullable Tag tag(Row row) {
        String name = row.text("tag");
        return name == null
                ? null
                : new Tag(
                        row.text("id"),
                        name,
                        row.text("role"),
                        row.text("filter"),
                        row.text("tagKey"),
                        row.text("thumb"),
                        row.integer("count"));
    }

    private static @Nullable SourceRating rating(Row row) {
        Double value = row.decimal("value");
        return value == null ? null : new SourceRating(row.text("image"), row.text("type"), value);
    }

    private static Artwork artwork(Row row) {
        return new Artwork(
                row.text("thumb"),
                row.text("art"),
                row.text("banner"),
                row.text("theme"),
                row.text("composite"),
                row.list("Image", MediaItemReader::image));
    }

    private static Artwork.@Nullable Image image(Row row) {
        String url = row.text("url");
        return url == null ? null : new Artwork.Image(row.text("type"), url);
    }

    private static Marker marker(Row row) {
        return new Marker(
                row.text("type"), row.duration("startTimeOffset"), row.duration("endTimeOffset"), row.flag("final"));
    }

    private static Chapter chapter(Row row) {
        return new Chapter(
                row.integer("index"),
                row.text("tag", "title"),
                row.duration("startTimeOffset"),
                row.duration("endTimeOffset"));
    }
}
