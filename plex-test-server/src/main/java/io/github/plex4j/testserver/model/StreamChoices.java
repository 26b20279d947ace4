package io.github.plex4j.testserver.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The streams that each account chose for each part. Thread-safe. */
public final class StreamChoices {
    private final Map<Integer, Map<Long, StreamChoice>> byAccount = new TreeMap<>();

    StreamChoices() {}

    /** Returns the choice of an account for a part. */
    public synchronized StreamChoice of(int accountId, long partId) {
        return byAccount.getOrDefault(accountId, Map.of()).getOrDefault(partId, StreamChoice.NONE);
    }

    /** Changes the choice of an account for a part. */
    public synchronized void edit(int accountId, long partId, UnaryOperator<StreamChoice> change) {
        byAccount
                .computeIfAbsent(accountId, account -> new TreeMap<>())
                .merge(partId, change.apply(StreamChoice.NONE), (known, unused) -> change.apply(known));
    }

    /** Returns the choices of an account by part, in the order of their ids. */
    public synchronized Map<Long, StreamChoice> of(int accountId) {
        return new TreeMap<>(byAccount.getOrDefault(accountId, Map.of()));
    }
}
