package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.BodyWriter;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A way of answering that is not Plex's usual one, though the answer is no error: servers differ in how they page, sort,
 * filter and spell. Immutable. Quirks of paging leave requests alone that ask for no page.
 *
 * @see Quirks
 */
public final class Quirk {
    private static final int ALL = 999_999_999;
    private final String name;
    private final QuirkAction action;
    private final UnaryOperator<BodyWriter> spelling;

    private Quirk(String name, QuirkAction action, UnaryOperator<BodyWriter> spelling) {
        this.name = name;
        this.action = action;
        this.spelling = spelling;
    }

    private static Quirk of(String name, QuirkAction action) {
        return new Quirk(name, action, UnaryOperator.identity());
    }

    private static Quirk spelled(String name, UnaryOperator<BodyWriter> spelling) {
        return new Quirk(name, (request, usual) -> usual.apply(request), spelling);
    }

    QuirkAction action() {
        return action;
    }

    UnaryOperator<BodyWriter> spelling() {
        return spelling;
    }

    /** Returns this quirk for requests that ask for rows. Those that ask for their number alone get the usual answer. */
    public Quirk ofRows() {
        return new Quirk(
                name + " where rows are asked for",
                (request, usual) ->
                        AskedPage.of(request).filter(asked -> asked.size() == 0).isPresent()
                                ? usual.apply(request)
                                : action.answer(request, usual),
                spelling);
    }

    /** Gives at most this many rows, whatever size was asked for. Plex's documentation reserves the right to. */
    public static Quirk pagesOfAtMost(int rows) {
        return of("pages of at most " + rows, PagingQuirks.resized(size -> Math.min(size, rows)));
    }

    /** Gives this many rows more than were asked for. Plex's documentation reserves the right to. */
    public static Quirk pagesLongerBy(int rows) {
        return of("pages longer by " + rows, PagingQuirks.resized(size -> size == 0 ? 0 : size + rows));
    }

    /** Gives at most this many rows on the first page and a row less on each page behind, down to one. */
    public static Quirk pagesShrinkingFrom(int rows) {
        return of("pages shrinking from " + rows, PagingQuirks.shrinkingFrom(rows));
    }

    /** Gives as many rows more than were asked for as lie before the page, so that each is longer than the one before. */
    public static Quirk pagesGrowing() {
        return of("pages growing", PagingQuirks.growing());
    }

    /** Honours the start of a page, not its size: gives all rows from there on. */
    public static Quirk sizeIgnored() {
        return of("size ignored", PagingQuirks.resized(size -> size == 0 ? 0 : ALL));
    }

    /** Honours the size of a page, not its start: gives the first page each time, and says that its offset is 0. */
    public static Quirk firstPageAlways() {
        return of("first page always", PagingQuirks.firstPageAlways());
    }

    /** Gives the whole list each time, as Plex does without both start and size: with neither total nor offset. */
    public static Quirk wholeListAlways() {
        return of("whole list always", (request, usual) -> usual.apply(AskedPage.without(request)));
    }

    /**
     * Honours start and size in the query alone, and gives the whole list where they stand in header fields, as
     * StuCM/Reflex and EdinUser/name-o-tron-9000 do.
     */
    public static Quirk pagingInQueryOnly() {
        return of("paging in the query only", (request, usual) -> usual.apply(AskedPage.inQueryOnly(request)));
    }

    /** Honours start and size in header fields alone, and gives the whole list where they stand in the query. */
    public static Quirk pagingInHeadersOnly() {
        return of("paging in headers only", (request, usual) -> usual.apply(AskedPage.inHeadersOnly(request)));
    }

    /** Does not say at which offset a page begins. */
    public static Quirk offsetAbsent() {
        return of("offset absent", (request, usual) -> Rows.withoutOffset(usual.apply(request)));
    }

    /** Says of each page that it begins at this offset. */
    public static Quirk offsetSaid(int offset) {
        return of("offset said to be " + offset, PagingQuirks.offsetSaid(asked -> offset));
    }

    /** Says of each page that it begins where it was asked for, wherever it does. */
    public static Quirk offsetEchoed() {
        return of("offset echoed", PagingQuirks.offsetSaid(AskedPage::start));
    }

    /** Begins each page but the first with the last row of the page before: it is one row longer than asked for. */
    public static Quirk borderRowsTwice() {
        return of("border rows twice", PagingQuirks.borderRowsTwice());
    }

    /** Does not say how many rows there are, as some hubs of Plex do not. */
    public static Quirk totalAbsent() {
        return of("total absent", (request, usual) -> Rows.withoutTotal(usual.apply(request)));
    }

    /** Says that there are this many rows; may be negative or huge. */
    public static Quirk totalOf(long total) {
        return of("total of " + total, PagingQuirks.total((asked, page) -> total));
    }

    /** Says that there are this many rows more than there are, or fewer. */
    public static Quirk totalOffBy(int rows) {
        return of("total off by " + rows, PagingQuirks.total((asked, page) -> page.total() + rows));
    }

    /** Says on each page that there are this many rows more than it said on the page before. */
    public static Quirk totalGrowingBy(int rows) {
        return of(
                "total growing by " + rows,
                PagingQuirks.total(
                        (asked, page) -> page.total() + (long) rows * asked.start() / Math.max(1, asked.size())));
    }

    /**
     * Says that this many rows follow the page, 0 for a total that reaches just to each page's end. Where no rows were
     * asked for, only their number, it is right.
     */
    public static Quirk totalAheadOfPage(int rows) {
        return of(
                "total " + rows + " ahead of page",
                PagingQuirks.total(
                        (asked, page) -> asked.size() == 0 ? page.total() : asked.start() + page.rows() + (long) rows));
    }

    /** Gives the rows that are equal under the sort asked for in another order each time. */
    public static Quirk tiesReordered() {
        return of("ties reordered", BentQueries.sort(sort -> sort + ",random"));
    }

    /** Passes over the sort asked for: the order is the usual one. */
    public static Quirk sortIgnored() {
        return ignoring("sort");
    }

    /** Passes over the sort asked for: the history comes in the order in which it was written. */
    public static Quirk historyAsWritten() {
        return of("history as written", BentQueries.sort(sort -> "id"));
    }

    /** Passes over all filters of lists of items and of the history, as Plex does with those it cannot read. */
    public static Quirk filtersIgnored() {
        return of("filters ignored", BentQueries.withoutFilters());
    }

    /**
     * Passes over some parameters, as Plex does with a filter it cannot read.
     *
     * @param names names with an operator, such as {@code viewedAt>=}, which mean that one alone, or without, such as
     *     {@code guid}, which mean them all
     */
    public static Quirk ignoring(String... names) {
        return of("ignoring " + String.join(", ", names), BentQueries.without(Set.of(names)));
    }

    /**
     * Writes characters that ISO-8859-1 has in that encoding, though the answer is said to be UTF-8: a title that was
     * read from a file of another encoding comes so from Plex (edde746/plezy#23).
     */
    public static Quirk latin1() {
        return spelled("Latin-1", BrokenUtf8::latin1);
    }

    /** Cuts the last byte off each character of several bytes, as Plex does where it cuts a text to a length. */
    public static Quirk charactersCut() {
        return spelled("characters cut", BrokenUtf8::cut);
    }

    /** Fills each page, however far it is, with the rows of the list again and again; says no total. */
    public static Quirk endlessRepeats() {
        return of("endless repeats", EndlessLists.repeats());
    }

    /** Fills each page, however far it is: the rows of the list are followed by new ones; says no total. */
    public static Quirk endlessNewRows() {
        return of("endless new rows", EndlessLists.newRows());
    }

    /**
     * Makes each list that has rows this long, with new rows like those there are. No more than a hundred are held,
     * paged or not. Before {@link #onlyFields} it makes short rows quickly; behind it, long ones that are then cut.
     */
    public static Quirk rows(int count) {
        return of(count + " rows", EndlessLists.rows(count));
    }

    /** Has each item as the only child and the only leaf of itself. */
    public static Quirk childrenAreThemselves() {
        return of("children are themselves", EndlessLists.childrenAreThemselves());
    }

    /** Has each item as its own parent and grandparent. */
    public static Quirk parentsAreThemselves() {
        return of("parents are themselves", RowQuirks.each(RowQuirks::ownParent));
    }

    /** Sends a field with this value in each row of the list the answer is about; null removes the field. */
    public static Quirk field(String name, @Nullable Object value) {
        return of("field " + name, RowQuirks.each(row -> value == null ? row.remove(name) : row.put(name, value)));
    }

    /** Sends these fields alone in each row of the list the answer is about, so that half a million rows are few bytes. */
    public static Quirk onlyFields(String... names) {
        Set<String> kept = Set.of(names);
        return of("only " + String.join(", ", names), RowQuirks.each(row -> RowQuirks.keeping(kept, row)));
    }

    /** Sends the list the answer is about under this name: {@code _children}, say, as Plex did before 2018. */
    public static Quirk rowsUnder(String name) {
        return of("rows under " + name, RowQuirks.renamed(name));
    }

    /** Sends the rows of the list in JSON under the names they have in XML: {@code Video}, {@code Track} and so on. */
    public static Quirk rowsByKind() {
        return of("rows by kind", RowQuirks.byKind());
    }

    /** Sends this header field. */
    public static Quirk header(String name, String value) {
        return of("header " + name, (request, usual) -> usual.apply(request).withHeader(name, value));
    }

    /** Returns what the quirk does, in a few words. */
    @Override
    public String toString() {
        return name;
    }
}
