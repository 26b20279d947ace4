package io.github.plex4j.mcp.engine.schema;

/**
 * The role of a field for a person who reads an answer: its place, and when it is dropped where space is short. Programs
 * get every field, whatever its role.
 *
 * <p>The first roles are those of a row of a list, or of an object that stands for something; the others are those of what
 * stands beside the list of an answer.
 */
public enum Role {
    /** The key by which other calls know the row. */
    KEY,
    /** The time of a row that is an event. */
    WHEN,
    /** The named parent of the row: a show, an artist. */
    PARENT,
    /** The number of a season; with {@link #EPISODE} it is written {@code S02E05}. */
    SEASON,
    /** The number of an episode, or several. */
    EPISODE,
    /** The place of the row in its parent: an album, a number. */
    PLACE,
    /** The name of the row. The last to be dropped. */
    NAME,
    /** An addition that distinguishes rows of one name: a year, a role. */
    ADDITION,
    /** The point of the call. */
    POINT,
    /** A further fact. */
    FACT,
    /** A detail that few need; the first to be dropped. */
    DETAIL,
    /** A list of rows that this row stands for; each is shown as a row of its own. */
    MEMBERS,

    /** The number of rows on all pages. */
    TOTAL,
    /** The number of skipped rows. */
    OFFSET,
    /** The offset of the next page. */
    NEXT_OFFSET,
    /** The text with which a search goes on. */
    NEXT_CURSOR,
    /** Whether rows were cut off because the answer grew too large. */
    TRUNCATED,
    /** The number of items that were read. */
    SCANNED,
    /** The number of items to read. */
    SCANNED_OF,
    /** Whether everything was looked at. */
    COMPLETE,
    /** The time since which everything was read. */
    COVERED_SINCE,
    /** The beginning of the time that was asked about. */
    SINCE,
    /** The end of the time that was asked about. */
    UNTIL,
    /** A figure over all rows, shown or not. */
    SUM,
    /** The name of the field by which the rows are ordered. */
    ORDER,
    /** A sentence about the answer that a reader must know. */
    NOTE,
    /** The basis of an answer, for those who want to know. */
    BACKGROUND
}
