package io.github.plex4j.mcp.engine.schema;

/**
 * What a field is for a person who reads an answer: where it stands, and what is left out first where room is short. Programs
 * get every field, whatever its role.
 *
 * <p>The first roles are those of a row of a list, or of an object that stands for something; the others are those of what
 * stands beside the list of an answer.
 */
public enum Role {
    /** The key by which other calls know the row. */
    KEY,
    /** When it happened, of a row that is an event. */
    WHEN,
    /** What the row belongs to by name: a show, an artist. */
    PARENT,
    /** The number of a season; with {@link #EPISODE} it is written {@code S02E05}. */
    SEASON,
    /** The number of an episode, or several. */
    EPISODE,
    /** Where in its parent the row stands: an album, a number. */
    PLACE,
    /** What the row is called. The last to leave. */
    NAME,
    /** What tells rows of one name apart: a year, a role. */
    ADDITION,
    /** What the call was made for. */
    POINT,
    /** What else is known. */
    FACT,
    /** What few ask for; the first to leave. */
    DETAIL,
    /** A list of rows that this row stands for; each is shown as a row of its own. */
    MEMBERS,

    /** How many rows there are on all pages. */
    TOTAL,
    /** How many rows were skipped. */
    OFFSET,
    /** Where the next page begins. */
    NEXT_OFFSET,
    /** The text with which a search goes on. */
    NEXT_CURSOR,
    /** Whether rows were cut off because the answer grew too large. */
    TRUNCATED,
    /** How many items were looked at. */
    SCANNED,
    /** How many items there are to look at. */
    SCANNED_OF,
    /** Whether everything was looked at. */
    COMPLETE,
    /** From when on everything was looked at. */
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
    /** What an answer rests on, for those who want to know. */
    BACKGROUND
}
