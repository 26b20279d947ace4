package io.github.plex4j.client;

import io.github.plex4j.client.internal.paging.PageEnd;
import io.github.plex4j.client.internal.paging.RowIdentity;
import io.github.plex4j.client.internal.paging.SeenKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Completes a page that a server gave in part, and finds out whether more rows follow. For one page; not thread-safe. */
final class PageFill<T> {
    private final Function<PageRequest, IdentifiedPage<T>> fetch;
    private final PageRequest request;
    private final SeenKeys seen = new SeenKeys();
    private final List<T> items = new ArrayList<>();
    private @Nullable Long total;

    PageFill(Function<PageRequest, IdentifiedPage<T>> fetch, PageRequest request) {
        this.fetch = fetch;
        this.request = request;
    }

    /**
     * Asks until the page is full or the list has ended.
     *
     * @param first the server's answer to the request
     */
    Page<T> fill(IdentifiedPage<T> first) {
        Long said = first.page().total();
        total = said == null && first.size() == 0 && request.offset() == 0 ? (Long) 0L : said;
        int asked = request.size();
        IdentifiedPage<T> answer = first;
        boolean goesOn = take(answer) > 0;
        while (goesOn && mayGoOn(answer.size(), asked)) {
            boolean full = items.size() == request.size();
            asked = full ? 1 : request.size();
            PageRequest rest = new PageRequest(next(), asked);
            answer = fetch.apply(rest);
            goesOn = follows(answer, rest) && !full && take(answer) > 0;
        }
        return new Page<>(items, request.offset(), total);
    }

    private boolean mayGoOn(int rows, int asked) {
        return total == null || (next() >= total ? !PageEnd.isCredible(rows, asked) : items.size() < request.size());
    }

    /** Whether an answer holds rows of the part that is still to come; where it does not, what is known of the total changes. */
    private boolean follows(IdentifiedPage<T> answer, PageRequest asked) {
        if (answer.size() == 0) {
            total = next();
            return false;
        }
        Long said = answer.page().total();
        Long later = said == null || said <= next() ? null : said;
        boolean repeats = Arrays.stream(answer.identities()).allMatch(seen::contains);
        total = repeats && later == null && hasGivenAll(answer, asked) ? (Long) next() : later;
        return !repeats && isPlaced(answer, asked);
    }

    /** A server that heeds no beginning has given all it has, unless it gives no more than a bound at a time. */
    private boolean hasGivenAll(IdentifiedPage<T> answer, PageRequest asked) {
        return !answer.mayBeCut(asked)
                || fetch.apply(PageRequest.first(1)).page().total() != null;
    }

    /** Where a page begins the list, every row that can be recognised and was not met comes after it. */
    private boolean isPlaced(IdentifiedPage<T> answer, PageRequest asked) {
        boolean recognised = Arrays.stream(answer.identities()).noneMatch(identity -> identity == RowIdentity.NONE);
        return answer.page().offset() == asked.offset() || (request.offset() == 0 && recognised);
    }

    private int take(IdentifiedPage<T> answer) {
        int taken = 0;
        for (int index = 0; index < answer.size() && items.size() < request.size(); index++) {
            long identity = answer.identities()[index];
            if (identity == RowIdentity.NONE || seen.add(identity)) {
                items.add(answer.page().items().get(index));
                taken++;
            }
        }
        return taken;
    }

    private long next() {
        return request.offset() + items.size();
    }
}
