package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.http.HttpRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/** Pages that are not those asked for, and totals that are not right. */
final class PagingQuirks {
    private PagingQuirks() {}

    /**
     * A page as it is.
     *
     * @param rows how many rows it has
     * @param total how many rows there are
     */
    record Page(int rows, long total) {}

    /** Says how many rows there are. */
    @FunctionalInterface
    interface Total {
        long of(AskedPage asked, Page page);
    }

    private static QuirkAction ofPages(PageAction action) {
        return (request, usual) -> {
            Optional<AskedPage> asked = AskedPage.of(request);
            return asked.isEmpty() ? usual.apply(request) : action.answer(request, asked.get(), usual);
        };
    }

    @FunctionalInterface
    private interface PageAction {
        Answer answer(HttpRequest request, AskedPage asked, Function<HttpRequest, Answer> usual);
    }

    static QuirkAction resized(IntUnaryOperator size) {
        return ofPages((request, asked, usual) ->
                usual.apply(new AskedPage(asked.start(), size.applyAsInt(asked.size())).in(request)));
    }

    /** Of pages that follow one another, each has a row less than the one before, down to one. */
    static QuirkAction shrinkingFrom(int rows) {
        return ofPages((request, asked, usual) -> {
            int size = Math.min(asked.size(), rowsOfPageAt(asked.start(), rows));
            return usual.apply(new AskedPage(asked.start(), size).in(request));
        });
    }

    private static int rowsOfPageAt(int start, int ofFirstPage) {
        int rows = ofFirstPage;
        for (int next = rows; next <= start && rows > 1; next += rows) {
            rows--;
        }
        return rows;
    }

    static QuirkAction growing() {
        return ofPages((request, asked, usual) -> {
            int size = asked.size() == 0 ? 0 : asked.size() + asked.start();
            return usual.apply(new AskedPage(asked.start(), size).in(request));
        });
    }

    static QuirkAction firstPageAlways() {
        return ofPages((request, asked, usual) -> usual.apply(new AskedPage(0, asked.size()).in(request)));
    }

    static QuirkAction offsetSaid(ToIntFunction<AskedPage> offset) {
        return ofPages((request, asked, usual) -> Rows.withOffset(usual.apply(request), offset.applyAsInt(asked)));
    }

    static QuirkAction borderRowsTwice() {
        return ofPages((request, asked, usual) -> {
            if (asked.start() == 0 || asked.size() == 0) {
                return usual.apply(request);
            }
            AskedPage earlier = new AskedPage(asked.start() - 1, asked.size() + 1);
            return Rows.withOffset(usual.apply(earlier.in(request)), asked.start());
        });
    }

    static QuirkAction total(Total total) {
        return ofPages((request, asked, usual) -> {
            Answer answer = usual.apply(request);
            int rows = Rows.of(answer).map(Rows::size).orElse(0);
            long all = Rows.total(answer).orElse((long) rows);
            return Rows.withTotal(answer, total.of(asked, new Page(rows, all)));
        });
    }
}
