package io.github.plex4j.testserver.generated;

/** Which item a row of history is of. */
interface Plays {
    /** Returns the number of the item this row is of. */
    int item(int row);
}
