package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.collection.Collection;
import io.github.plex4j.client.collection.CollectionMode;
import io.github.plex4j.client.collection.CollectionOrder;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.mcp.tools.change.StateKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All of a collection that a change can replace.
 *
 * @param texts its title, sort title, summary and labels
 * @param libraryKey its library; null when not reported
 * @param type of its items; null when not reported
 * @param smart whether a query determines its items
 * @param content that query; null when it has none, or one in a form that is not known
 * @param mode how the library shows it; null when not known
 * @param sort the order of its items; null when not known
 * @param ratingKeys the keys of its items in the order that it shows; empty when it is smart
 */
record CollectionState(
        Texts texts,
        @Nullable String libraryKey,
        @Nullable String type,
        boolean smart,
        @Nullable SmartContent content,
        @Nullable CollectionMode mode,
        @Nullable CollectionOrder sort,
        List<String> ratingKeys) {
    /** Its kind. */
    static final StateKind<CollectionState> KIND = new CollectionStateKind();

    CollectionState {
        ratingKeys = List.copyOf(ratingKeys);
    }

    /**
     * The texts of a collection.
     *
     * @param sortTitle null when it is sorted by its title
     * @param summary empty without one
     */
    record Texts(String title, @Nullable String sortTitle, String summary, List<String> labels) {
        Texts {
            labels = labels.stream().sorted().toList();
        }
    }

    static CollectionState of(Collection collection, List<String> ratingKeys) {
        return new CollectionState(
                new Texts(
                        collection.item().title(),
                        collection.item().facts().sortTitle(),
                        Optional.ofNullable(collection.item().facts().summary()).orElse(""),
                        collection.labels()),
                collection.section().map(Object::toString).orElse(null),
                collection.subtype().map(Object::toString).orElse(null),
                collection.smart(),
                collection.content(),
                collection.mode(),
                collection.order(),
                ratingKeys);
    }

    CollectionState with(
            Texts otherTexts,
            @Nullable SmartContent otherContent,
            @Nullable CollectionMode otherMode,
            @Nullable CollectionOrder otherSort) {
        return new CollectionState(otherTexts, libraryKey, type, smart, otherContent, otherMode, otherSort, ratingKeys);
    }
}
