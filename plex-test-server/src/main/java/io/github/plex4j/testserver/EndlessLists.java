package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lists that go on after their last row. */
final class EndlessLists {
    private static final PathPattern CHILDREN = new PathPattern("/library/metadata/*/children");
    private static final PathPattern LEAVES = new PathPattern("/library/metadata/*/allLeaves");

    private static final int MOST_PATTERNS = 100;

    private EndlessLists() {}

    static QuirkAction repeats() {
        return (request, usual) -> AskedPage.of(request).isEmpty()
                ? usual.apply(request)
                : Rows.of(usual.apply(AskedPage.without(request)))
                        .map(rows -> Rows.withoutTotal(
                                rows.page(request, Integer.MAX_VALUE, index -> rows.at(index % rows.size()))))
                        .orElseGet(() -> usual.apply(request));
    }

    static QuirkAction newRows() {
        return (request, usual) -> AskedPage.of(request).isEmpty()
                ? usual.apply(request)
                : Rows.of(usual.apply(AskedPage.without(request)))
                        .map(rows -> Rows.withoutTotal(rows.page(request, Integer.MAX_VALUE, newRows(rows))))
                        .orElseGet(() -> usual.apply(request));
    }

    static QuirkAction rows(int count) {
        return (request, usual) -> Rows.of(usual.apply(AskedPage.without(request)))
                .map(rows -> rows.page(request, count, newRows(rows)))
                .orElseGet(() -> usual.apply(request));
    }

    /** The rows that are copied are made once. */
    private static IntFunction<Element> newRows(Rows rows) {
        List<Element> patterns = IntStream.range(0, Math.min(rows.size(), MOST_PATTERNS))
                .mapToObj(rows::at)
                .toList();
        return index -> index < rows.size()
                ? rows.at(index)
                : FreshKeys.give(patterns.get(index % patterns.size()).copy(), index);
    }

    static QuirkAction childrenAreThemselves() {
        return (request, usual) -> {
            String path = request.rawPath();
            if (!CHILDREN.matches(path) && !LEAVES.matches(path)) {
                return usual.apply(request);
            }
            HttpRequest item = AskedPage.without(request.withPath(path.substring(0, path.lastIndexOf('/'))));
            Answer answer = usual.apply(item);
            Optional<Rows> rows = Rows.of(answer);
            return rows.map(one -> one.page(request, one.size(), one::at)).orElse(answer);
        };
    }
}
