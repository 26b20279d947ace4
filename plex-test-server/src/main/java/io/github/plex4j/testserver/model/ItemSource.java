package io.github.plex4j.testserver.model;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Items that may be computed when asked for. They are numbered from 0; a number never changes. What lists are sorted
 * and searched by can be had without the item, for a source that makes items anew each time. Implementations are
 * thread-safe.
 */
public interface ItemSource {
    /** A source without items. */
    ItemSource EMPTY = new ItemSource() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public Item item(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public ItemType type(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public int numberOf(String ratingKey) {
            return -1;
        }

        @Override
        public IntStream numbers(String sectionKey, ItemType type) {
            return IntStream.empty();
        }

        @Override
        public int parent(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public IntStream children(int number) {
            return IntStream.empty();
        }
    };

    /** Returns how many items there are. */
    int size();

    /** Returns the item of this number. */
    Item item(int number);

    /** Returns the type of the item of this number, without making the item. */
    ItemType type(int number);

    /** Returns the number of the item of this key, -1 when there is none. */
    int numberOf(String ratingKey);

    /** Returns the numbers of all items of one type in one section. */
    IntStream numbers(String sectionKey, ItemType type);

    /** Returns the number of the item above, -1 at the top, without making an item where that can be avoided. */
    int parent(int number);

    /** Returns the titles people look for: the title, then the original title if there is one. */
    default List<String> names(int number) {
        Item item = item(number);
        String original = item.originalTitle();
        return original == null ? List.of(item.title()) : List.of(item.title(), original);
    }

    /** Returns the title to sort by. */
    default String titleSort(int number) {
        return item(number).titleSort();
    }

    /** Returns the number within the parent, null without one. */
    default @Nullable Integer index(int number) {
        return item(number).index();
    }

    /** Returns epoch seconds of the arrival in the library. */
    default long addedAt(int number) {
        return item(number).addedAt();
    }

    /** Returns the numbers of the items directly below, in their order. */
    IntStream children(int number);
}
