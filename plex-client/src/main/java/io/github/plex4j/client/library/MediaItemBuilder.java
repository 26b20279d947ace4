package io.github.plex4j.client.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link MediaItem}; what is not given is absent or empty. The client makes its items with it, and
 * so can the tests of a program that uses the client. For use by one thread.
 */
public final class MediaItemBuilder {
    @Nullable
    String rawKey;

    @Nullable
    String guid;

    String title = "";
    Place place = new Place(MediaType.UNKNOWN, null, null, Ancestor.UNKNOWN, Ancestor.UNKNOWN, null, null);
    Facts facts = Facts.NONE;
    Playback playback = Playback.NONE;
    Contents contents = Contents.NONE;
    Tags tags = Tags.NONE;
    Artwork artwork = Artwork.NONE;
    List<String> externalIds = List.of();
    List<SourceRating> ratings = List.of();
    List<MediaVersion> media = List.of();
    List<String> locations = List.of();
    List<Marker> markers = List.of();
    List<Chapter> chapters = List.of();
    List<String> lockedFields = List.of();

    @Nullable
    Boolean smart;

    @Nullable
    MediaItem onDeck;

    MediaItemBuilder() {}

    /** Sets {@link MediaItem#rawKey()}. */
    public MediaItemBuilder rawKey(@Nullable String value) {
        rawKey = value;
        return this;
    }

    /** Sets {@link MediaItem#guid()}. */
    public MediaItemBuilder guid(@Nullable String value) {
        guid = value;
        return this;
    }

    /** Sets {@link MediaItem#title()}. */
    public MediaItemBuilder title(String value) {
        title = value;
        return this;
    }

    /** Sets {@link MediaItem#place()}, and with it the type. */
    public MediaItemBuilder place(Place value) {
        place = value;
        return this;
    }

    /** Sets {@link MediaItem#facts()}. */
    public MediaItemBuilder facts(Facts value) {
        facts = value;
        return this;
    }

    /** Sets {@link MediaItem#playback()}. */
    public MediaItemBuilder playback(Playback value) {
        playback = value;
        return this;
    }

    /** Sets {@link MediaItem#contents()}. */
    public MediaItemBuilder contents(Contents value) {
        contents = value;
        return this;
    }

    /** Sets {@link MediaItem#tags()}. */
    public MediaItemBuilder tags(Tags value) {
        tags = value;
        return this;
    }

    /** Sets {@link MediaItem#artwork()}. */
    public MediaItemBuilder artwork(Artwork value) {
        artwork = value;
        return this;
    }

    /** Sets {@link MediaItem#externalIds()}. */
    public MediaItemBuilder externalIds(List<String> value) {
        externalIds = value;
        return this;
    }

    /** Sets {@link MediaItem#ratings()}. */
    public MediaItemBuilder ratings(List<SourceRating> value) {
        ratings = value;
        return this;
    }

    /** Sets {@link MediaItem#media()}. */
    public MediaItemBuilder media(List<MediaVersion> value) {
        media = value;
        return this;
    }

    /** Sets {@link MediaItem#locations()}. */
    public MediaItemBuilder locations(List<String> value) {
        locations = value;
        return this;
    }

    /** Sets {@link MediaItem#markers()}. */
    public MediaItemBuilder markers(List<Marker> value) {
        markers = value;
        return this;
    }

    /** Sets {@link MediaItem#chapters()}. */
    public MediaItemBuilder chapters(List<Chapter> value) {
        chapters = value;
        return this;
    }

    /** Sets {@link MediaItem#lockedFields()}. */
    public MediaItemBuilder lockedFields(List<String> value) {
        lockedFields = value;
        return this;
    }

    /** Sets {@link MediaItem#smart()}. */
    public MediaItemBuilder smart(@Nullable Boolean value) {
        smart = value;
        return this;
    }

    /** Sets {@link MediaItem#onDeck()}. */
    public MediaItemBuilder onDeck(@Nullable MediaItem value) {
        onDeck = value;
        return this;
    }

    /** Makes the item. */
    public MediaItem build() {
        return new MediaItem(this);
    }
}
