package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.wire.Element;
import io.github.plex4j.testserver.wire.LazyList;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Cuts a list to the page that was asked for: start and size count only as a pair. */
final class Listing {
    private Listing() {}

    /** Answers with rows computed as they are written. */
    static Answer of(Call call, Element header, String listName, int found, IntFunction<Element> rowAt) {
        int total = call.parameters()
                .count("limit")
                .map(limit -> Math.min(limit, found))
                .orElse(found);
        return page(call, header, listName, total, rowAt);
    }

    /** Answers like {@link #of}, where {@code limit} means something else. */
    static Answer page(Call call, Element header, String listName, int total, IntFunction<Element> rowAt) {
        Optional<Integer> start = call.start();
        Optional<Integer> size = call.size();
        boolean paged = start.isPresent() && size.isPresent();
        int first = paged ? Math.min(start.get(), total) : 0;
        int count = paged ? Math.min(size.get(), total - first) : total;
        Element container = Element.named("MediaContainer").put("size", count);
        if (paged) {
            container.put("totalSize", total).put("offset", start.get());
        }
        for (Map.Entry<String, Object> field : header.fields().entrySet()) {
            container.put(field.getKey(), field.getValue());
        }
        Trimming trimming = Trimming.of(call.parameters());
        container.list(listName, new LazyList(count, index -> trimming.apply(rowAt.apply(first + index))));
        Answer answer = Answer.of(container);
        if (!paged && !call.request().method().equals("HEAD")) {
            return answer;
        }
        return answer.withHeader("X-Plex-Container-Start", Integer.toString(paged ? start.get() : 0))
                .withHeader("X-Plex-Container-Total-Size", Integer.toString(total));
    }
}
