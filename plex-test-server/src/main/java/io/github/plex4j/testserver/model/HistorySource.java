package io.github.plex4j.testserver.model;

/** Rows of history, oldest first, that may be computed when asked for. Implementations are thread-safe. */
public interface HistorySource {
    /** A source without rows. */
    HistorySource EMPTY = new HistorySource() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public HistoryRow row(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public long viewedAt(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int accountId(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int deviceId(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public String sectionKey(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int itemNumber(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    };

    /** Returns how many rows there are. */
    int size();

    /** Returns a row. */
    HistoryRow row(int index);

    /** Returns the row's own number. */
    default long id(int index) {
        return row(index).id();
    }

    /** Returns the time of a row in epoch seconds, 0 for a row without one. */
    long viewedAt(int index);

    /** Returns the account of a row. */
    int accountId(int index);

    /** Returns the device of a row. */
    int deviceId(int index);

    /** Returns the key of the section a row's item is or was in. */
    String sectionKey(int index);

    /** Returns the number of the row's item in its {@link ItemSource}, -1 when the item is gone. */
    int itemNumber(int index);
}
