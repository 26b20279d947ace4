package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.library.Artwork;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.PicturePath;
import io.github.plex4j.mcp.engine.schema.WireNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures of an item that can be asked for. */
enum ImageKind {
    /** The picture that represents it on a shelf: an episode has the poster of its show, a track the cover of its album. */
    POSTER,
    /** The background. */
    ART,
    /** Its name as it is drawn, on nothing. */
    LOGO,
    /** Its own picture: a scene of an episode. */
    THUMB;

    /** The path of the picture; empty if the item has none, or one that is not on its server. */
    Optional<PicturePath> of(MediaItem item) {
        Artwork artwork = item.artwork();
        Stream<Optional<PicturePath>> candidates = switch (this) {
            case POSTER -> poster(item);
            case ART -> Stream.of(PicturePath.find(artwork.art()), listed(artwork, "background"));
            case LOGO -> Stream.of(listed(artwork, "clearLogo"));
            case THUMB -> Stream.of(PicturePath.find(artwork.thumb()), listed(artwork, "snapshot"));
        };
        return candidates.flatMap(Optional::stream).findFirst();
    }

    /** The names of the kinds the item has. */
    static List<String> namesOf(MediaItem item) {
        return Arrays.stream(values())
                .filter(kind -> kind.of(item).isPresent())
                .map(WireNames::of)
                .toList();
    }

    private static Stream<Optional<PicturePath>> poster(MediaItem item) {
        Optional<PicturePath> own = PicturePath.find(item.artwork().thumb());
        Optional<PicturePath> above = PicturePath.find(item.place().parent().thumb());
        Optional<PicturePath> composite = PicturePath.find(item.artwork().composite());
        if (item.type().equals(MediaType.EPISODE)) {
            return Stream.of(PicturePath.find(item.place().grandparent().thumb()), above, own);
        }
        return item.type().equals(MediaType.TRACK)
                ? Stream.of(above, own)
                : Stream.of(own, composite, listed(item.artwork(), "coverPoster"), above);
    }

    private static Optional<PicturePath> listed(Artwork artwork, String kind) {
        return artwork.images().stream()
                .filter(image -> kind.equals(image.kind()))
                .flatMap(image -> PicturePath.find(image.path()).stream())
                .findFirst();
    }
}
