package io.github.plex4j.mcp.analytics.recommendation;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The titles a user watched: each once, whichever copy was played, however often. Not thread-safe. */
public final class Watching {
    private final Map<String, Seen> byIdentity = new LinkedHashMap<>();
    private final Set<String> suspected = new HashSet<>();

    /** A title that was watched. */
    static final class Seen {
        private final Work work;
        private long plays;
        private @Nullable Instant lastAt;

        private Seen(Work work) {
            this.work = work;
        }

        Work work() {
            return work;
        }

        /** At least 1. */
        long plays() {
            return plays;
        }

        /** Null when no play has a time. */
        @Nullable
        Instant lastAt() {
            return lastAt;
        }
    }

    /**
     * Adds plays of a title.
     *
     * @param plays how many, at least 1
     * @param at    the time of the last of them; null when it is not known
     */
    public void add(Work work, long plays, @Nullable Instant at) {
        Seen seen = byIdentity.computeIfAbsent(work.identity(), identity -> new Seen(work));
        seen.plays += Math.max(1, plays);
        if (at != null && (seen.lastAt == null || at.isAfter(seen.lastAt))) {
            seen.lastAt = at;
        }
    }

    /** Whether a title, or a copy of it, was watched. */
    public boolean contains(String identity) {
        return byIdentity.containsKey(identity);
    }

    /** Notes that a title may have been watched, which shows no taste. */
    public void suspect(String identity) {
        suspected.add(identity);
    }

    /** Whether a title, or a copy of it, may have been watched: only others can be recommended. */
    boolean mayContain(String identity) {
        return contains(identity) || suspected.contains(identity);
    }

    /** The number of watched titles. */
    public int size() {
        return byIdentity.size();
    }

    /**
     * The genres that most of it has, with the server's numbers for them: those whose share of the library is worth asking
     * for.
     *
     * @param limit how many at most
     * @return the server's numbers by the index's
     */
    public Map<Integer, String> genres(TraitIndex index, int limit) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Seen seen : byIdentity.values()) {
            for (int trait : seen.work.traits()) {
                if (index.genreTag(trait).isPresent()) {
                    counts.merge(trait, 1, Integer::sum);
                }
            }
        }
        Map<Integer, String> genres = new LinkedHashMap<>();
        counts.keySet().stream()
                .sorted(Comparator.comparing((Integer trait) -> -counts.getOrDefault(trait, 0))
                        .thenComparing(trait -> index.trait(trait).name()))
                .limit(limit)
                .forEach(trait -> index.genreTag(trait).ifPresent(tag -> genres.put(trait, tag)));
        return genres;
    }

    /** The titles in the order in which they were first added. */
    Collection<Seen> seen() {
        return Collections.unmodifiableCollection(byIdentity.values());
    }
}
