package io.github.plex4j.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list of a server whose habits can be chosen and that changes between two requests. */
final class MovingList {
    private final List<Integer> rows = new ArrayList<>();
    private final List<PageRequest> asked = new ArrayList<>();
    private int mostRows = Integer.MAX_VALUE;
    private boolean heedsOffset = true;
    private Function<Long, @Nullable Long> total = end -> (long) rows.size();
    private Consumer<MovingList> beforeEach = list -> {};

    static MovingList of(int size) {
        MovingList list = new MovingList();
        IntStream.range(0, size).forEach(list.rows::add);
        return list;
    }

    MovingList givingAtMost(int most) {
        mostRows = most;
        return this;
    }

    MovingList passingOverOffsets() {
        heedsOffset = false;
        return this;
    }

    /** Given the place where an answer ends, returns the total it is to tell. */
    MovingList telling(Function<Long, @Nullable Long> wanted) {
        total = wanted;
        return this;
    }

    /** Does something before each request, the first included. */
    MovingList beforeEach(Consumer<MovingList> action) {
        beforeEach = action;
        return this;
    }

    List<Integer> rows() {
        return rows;
    }

    List<PageRequest> asked() {
        return asked;
    }

    Paged<Integer> paged() {
        return Paged.of(this::page, String::valueOf);
    }

    private Page<Integer> page(PageRequest request) {
        asked.add(request);
        beforeEach.accept(this);
        int from = heedsOffset ? (int) Math.min(request.offset(), rows.size()) : 0;
        int to = Math.min(from + Math.min(request.size(), mostRows), rows.size());
        return new Page<>(rows.subList(from, to), request.offset(), total.apply((long) to));
    }
}
