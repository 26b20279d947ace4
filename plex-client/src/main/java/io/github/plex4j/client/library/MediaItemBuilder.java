package io.github.plex4j.client.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of an item so far. Confined to one thread. */
final class MediaItemBuilder {
    @Nullable
    String rawKey;

    @Nullable
    String guid;

    String title = "";
    Place place;
    Facts facts;
    Playback playback;
    Contents contents;
    Tags tags = Tags.NONE;
    Artwork artwork = Artwork.NONE;
    List<String> externalIds = List.of();
    List<SourceRating> ratings = List.of();
    List<MediaVersion> media = List.of();
    List<String> locations = List.of();
    List<Marker> markers = List.of();
    List<Chapter> chapters = List.of();

    @Nullable
    Boolean smart;

    @Nullable
    MediaItem onDeck;

    MediaItemBuilder(Place place, Facts facts, Playback playback, Contents contents) {
        this.place = place;
        this.facts = facts;
        this.playback = playback;
        this.contents = contents;
    }

    MediaItem build() {
        return new MediaItem(this);
    }
}
