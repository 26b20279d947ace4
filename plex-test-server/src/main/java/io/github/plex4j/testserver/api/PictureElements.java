package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ArtworkKind;
import io.github.plex4j.testserver.model.Artworks;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The paths of pictures within the elements of items. Thread-safe. */
final class PictureElements {
    private final Artworks artworks;

    PictureElements(Artworks artworks) {
        this.artworks = artworks;
    }

    /** Puts the pictures of an item, and of the item above whose background it shows until it has one of its own. */
    void paths(Element element, Item item, Optional<Item> above) {
        Item shown = above.orElse(item);
        boolean ownArt = artworks.chosen(item.ratingKey(), ArtworkKind.ART).isPresent();
        element.put("thumb", path(item, item, ArtworkKind.POSTER))
                .put("art", ownArt ? path(item, item, ArtworkKind.ART) : path(item, shown, ArtworkKind.ART))
                .put("banner", chosen(item, ArtworkKind.BANNER))
                .put("theme", chosen(item, ArtworkKind.THEME));
    }

    /** A matched item has a poster and a background until they are removed, others have those that were uploaded. */
    private @Nullable String path(Item item, Item shown, ArtworkKind kind) {
        boolean has = artworks.chosen(shown.ratingKey(), kind)
                .map(id -> !id.equals(Artworks.NONE))
                .orElse(item.matched());
        return has ? ItemElements.pathOf(shown) + '/' + kind.fieldName() + '/' + shown.updatedAt() : null;
    }

    private @Nullable String chosen(Item item, ArtworkKind kind) {
        return artworks.chosen(item.ratingKey(), kind).isPresent() ? path(item, item, kind) : null;
    }

    void images(Element element, Item item) {
        if (item.type() == ItemType.PHOTO) {
            return;
        }
        List<Element> images = new ArrayList<>();
        image(images, item, "coverPoster", path(item, item, ArtworkKind.POSTER));
        image(images, item, "background", path(item, item, ArtworkKind.ART));
        image(images, item, "clearLogo", chosen(item, ArtworkKind.CLEAR_LOGO));
        image(images, item, "backgroundSquare", chosen(item, ArtworkKind.SQUARE_ART));
        element.list("Image", images);
        if (item.matched()) {
            element.child(
                    "UltraBlurColors",
                    Element.named("UltraBlurColors")
                            .put("topLeft", "2b2b31")
                            .put("topRight", "37322a")
                            .put("bottomRight", "1b1a18")
                            .put("bottomLeft", "20242c"));
        }
    }

    private static void image(List<Element> images, Item item, String type, @Nullable String url) {
        if (url != null) {
            images.add(Element.named("Image")
                    .put("alt", item.title())
                    .put("type", type)
                    .put("url", url));
        }
    }
}
