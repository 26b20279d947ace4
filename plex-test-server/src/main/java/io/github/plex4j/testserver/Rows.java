package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.wire.Element;
import io.github.plex4j.testserver.wire.LazyList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The list an answer is about: the last one in it, behind those that only explain it.
 *
 * @param answer the answer it is in
 * @param container the element it is in
 * @param name the field it is in
 * @param list the rows, made when they are reached
 */
record Rows(Answer answer, Element container, String name, List<?> list) {
    private static final String TOTAL_HEADER = "X-Plex-Container-Total-Size";
    private static final String TOTAL = "totalSize";

    /** Returns the list of an answer, empty when it has none. */
    static Optional<Rows> of(Answer answer) {
        Element root = answer.root();
        if (root == null) {
            return Optional.empty();
        }
        return root.fields().entrySet().stream()
                .filter(field -> field.getValue() instanceof List)
                .reduce((first, second) -> second)
                .map(field -> new Rows(answer, root, field.getKey(), (List<?>) field.getValue()));
    }

    int size() {
        return list.size();
    }

    Element at(int index) {
        return (Element) list.get(index);
    }

    /** Returns the answer with each row changed as it is written. */
    Answer each(UnaryOperator<Element> change) {
        return answer.withRoot(container
                .copy()
                .put(name, new LazyList(size(), index -> change.apply(at(index).copy()))));
    }

    /** Returns the answer with the page of a request from a list of this many rows, or with the whole list. */
    Answer page(HttpRequest request, long total, IntFunction<Element> rowAt) {
        Optional<AskedPage> asked = AskedPage.of(request);
        int start = asked.map(AskedPage::start).orElse(0);
        long size = asked.map(page -> (long) page.size()).orElse(total);
        int count = (int) Math.max(0, Math.min(size, total - start));
        Element page = container.copy().remove(name).put("size", count);
        page.list(name, new LazyList(count, index -> rowAt.apply(start + index)));
        Answer cut = answer.withRoot(page);
        return asked.isPresent() ? withTotal(withOffset(cut, start), total) : cut;
    }

    /** Returns an answer that says its rows begin at this place. */
    static Answer withOffset(Answer answer, int offset) {
        return withField(answer, "offset", offset).withHeader("X-Plex-Container-Start", Integer.toString(offset));
    }

    /** Returns an answer that does not say where its rows begin. */
    static Answer withoutOffset(Answer answer) {
        return withoutField(answer, "offset").withoutHeader("X-Plex-Container-Start");
    }

    /** Returns an answer that says how many rows there are, in its body and in its header fields. */
    static Answer withTotal(Answer answer, long total) {
        return withField(answer, TOTAL, total).withHeader(TOTAL_HEADER, Long.toString(total));
    }

    /** Returns an answer that does not say how many rows there are. */
    static Answer withoutTotal(Answer answer) {
        return withoutField(answer, TOTAL).withoutHeader(TOTAL_HEADER);
    }

    /** Returns how many rows an answer says there are, empty when it does not say. */
    static Optional<Long> total(Answer answer) {
        return Optional.ofNullable(answer.root())
                .map(Element::fields)
                .map((Map<String, Object> fields) -> fields.get(TOTAL))
                .map(total -> ((Number) total).longValue());
    }

    private static Answer withField(Answer answer, String name, Object value) {
        Element root = answer.root();
        return root == null ? answer : answer.withRoot(root.copy().put(name, value));
    }

    private static Answer withoutField(Answer answer, String name) {
        Element root = answer.root();
        return root == null ? answer : answer.withRoot(root.copy().remove(name));
    }
}
