package io.github.plex4j.testserver.model;

import java.util.stream.IntStream;

/**
 * Items that may be computed when asked for. They are numbered from 0; a number never changes. Implementations are
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

    /** Returns the numbers of the items directly below, in their order. */
    IntStream children(int number);
}
