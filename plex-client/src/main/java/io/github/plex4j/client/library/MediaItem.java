package io.github.plex4j.client.library;

import io.github.plex4j.client.RatingKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item of a library: a movie, show, season, episode, artist, album, track, photo or collection.
 *
 * <p>There is one class for all types because Plex adds types and fields; a part that a type lacks is empty or null.
 * Rows of a list are partial: streams, most people and the external ids come only with
 * {@linkplain LibraryApi#metadata(RatingKey, Detail...) full metadata}. Immutable.
 */
public final class MediaItem {
    private final @Nullable String rawKey;
    private final @Nullable String guid;
    private final String title;
    private final Place place;
    private final Facts facts;
    private final Playback playback;
    private final Contents contents;
    private final Tags tags;
    private final Artwork artwork;
    private final List<String> externalIds;
    private final List<SourceRating> ratings;
    private final List<MediaVersion> media;
    private final List<String> locations;
    private final List<Marker> markers;
    private final List<Chapter> chapters;
    private final List<String> lockedFields;
    private final @Nullable Boolean smart;
    private final @Nullable MediaItem onDeck;

    MediaItem(MediaItemBuilder builder) {
        this.rawKey = builder.rawKey;
        this.guid = builder.guid;
        this.title = builder.title;
        this.place = builder.place;
        this.facts = builder.facts;
        this.playback = builder.playback;
        this.contents = builder.contents;
        this.tags = builder.tags;
        this.artwork = builder.artwork;
        this.externalIds = List.copyOf(builder.externalIds);
        this.ratings = List.copyOf(builder.ratings);
        this.media = List.copyOf(builder.media);
        this.locations = List.copyOf(builder.locations);
        this.markers = List.copyOf(builder.markers);
        this.chapters = List.copyOf(builder.chapters);
        this.lockedFields = List.copyOf(builder.lockedFields);
        this.smart = builder.smart;
        this.onDeck = builder.onDeck;
    }

    /**
     * Begins an item of one's own, for the tests of a program that uses the client.
     *
     * @return a builder of an item of which nothing is known
     */
    public static MediaItemBuilder builder() {
        return new MediaItemBuilder();
    }

    /** The key for requests about this item; empty when the server sent none, or one of another form. */
    public Optional<RatingKey> ratingKey() {
        return RatingKey.find(rawKey);
    }

    /** The key as the server wrote it; Live TV and artwork have keys of other forms. Null when there is none. */
    public @Nullable String rawKey() {
        return rawKey;
    }

    /**
     * The identity of the title across servers: {@code plex://movie/…}, or of a legacy agent
     * {@code com.plexapp.agents.imdb://tt…}. Null when not reported.
     */
    public @Nullable String guid() {
        return guid;
    }

    /** Its type. */
    public MediaType type() {
        return place.type();
    }

    /** Its title; empty when the server sent none. */
    public String title() {
        return title;
    }

    /** Its library section, its ancestors and its number among its siblings. */
    public Place place() {
        return place;
    }

    /** Its year, summary, ratings and other facts. */
    public Facts facts() {
        return facts;
    }

    /** The plays and the progress of the signed-in user. */
    public Playback playback() {
        return playback;
    }

    /** The number of its parts. */
    public Contents contents() {
        return contents;
    }

    /** The words and people attached to it. */
    public Tags tags() {
        return tags;
    }

    /** Its pictures. */
    public Artwork artwork() {
        return artwork;
    }

    /** Its ids in other databases, such as {@code imdb://tt0063350}; present only when requested. */
    public List<String> externalIds() {
        return externalIds;
    }

    /** Its rating by each source. */
    public List<SourceRating> ratings() {
        return ratings;
    }

    /** Its versions; empty for items without files of their own, such as shows and artists. */
    public List<MediaVersion> media() {
        return media;
    }

    /** The folders of a show or artist on the server's disk; present only with full metadata. */
    public List<String> locations() {
        return locations;
    }

    /** The stretches that players can skip; present only when requested. */
    public List<Marker> markers() {
        return markers;
    }

    /** Its chapters; present only when requested. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /**
     * The names of what is locked against the metadata agent, such as {@code title}, {@code genre} or {@code thumb}. Only full
     * metadata has them.
     */
    public List<String> lockedFields() {
        return lockedFields;
    }

    /** Whether a filter determines the items of a collection; null for other types. */
    public @Nullable Boolean smart() {
        return smart;
    }

    /** The episode of a show that the signed-in user would watch next; present only when requested. */
    public Optional<MediaItem> onDeck() {
        return Optional.ofNullable(onDeck);
    }

    /** All streams of all its files. */
    public Stream<MediaStream> streams() {
        return media.stream().flatMap(version -> version.parts().stream()).flatMap(part -> part.streams().stream());
    }

    @Override
    public String toString() {
        return "MediaItem[" + type() + " " + rawKey + "]";
    }
}
