package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ArtworkKind;
import io.github.plex4j.testserver.model.Collection;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.wire.Element;
import java.util.Arrays;
import java.util.IntSummaryStatistics;

/** Turns the element of an item into that of a collection. */
final class CollectionElements {
    private final Library library;
    private final Contents contents;

    CollectionElements(Library library, Contents contents) {
        this.library = library;
        this.contents = contents;
    }

    void complete(Element element, Item item) {
        library.collections()
                .find(item.ratingKey())
                .ifPresent(collection ->
                        complete(element.remove("leafCount").remove("viewedLeafCount"), item, collection));
    }

    /** Without a picture of its own, a collection shows those of its members together, and no background. */
    private void pictures(Element element, Item item) {
        if (library.artworks().chosen(item.ratingKey(), ArtworkKind.POSTER).isEmpty()) {
            element.put("thumb", "/library/collections/" + item.ratingKey() + "/composite/" + item.updatedAt())
                    .remove("Image")
                    .remove("UltraBlurColors");
        }
        if (library.artworks().chosen(item.ratingKey(), ArtworkKind.ART).isEmpty()) {
            element.remove("art");
        }
    }

    private void complete(Element element, Item item, Collection collection) {
        int[] members = contents.members(collection.ratingKey());
        element.put("key", "/library/collections/" + collection.ratingKey() + "/children")
                .put("subtype", collection.subtype().plexName())
                .put("smart", collection.smart() ? true : null)
                .put("content", collection.content())
                .put("index", library.tagIds().idOf(TagKind.COLLECTION, item.title()))
                .put("ratingCount", members.length)
                .put("childCount", Integer.toString(members.length));
        collection.preferences().forEach(element::put);
        pictures(element, item);
        IntSummaryStatistics years = Arrays.stream(members)
                .mapToObj(library.items()::item)
                .map(Item::year)
                .filter(year -> year != null)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (years.getCount() > 0) {
            element.put("minYear", years.getMin()).put("maxYear", years.getMax());
        }
    }
}
