package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items by a description; a description that fits several titles fits none. Not thread-safe. */
final class DescriptionIndex {
    private final Map<String, List<Candidate>> byDescription = new HashMap<>();

    private record Candidate(String identity, @Nullable String section, RatingKey key, ItemKeys keys) {}

    /** Adds an item under one of its descriptions. Copies and editions of one title do not make it several. */
    void add(String description, MediaItem item) {
        item.ratingKey()
                .map(key -> new Candidate(
                        TitleIdentity.of(item), item.place().rawSectionKey(), key, ItemKeys.of(key, item.place())))
                .ifPresent(candidate -> byDescription.merge(
                        description,
                        List.of(candidate),
                        (all, one) -> Stream.of(all, one).flatMap(List::stream).toList()));
    }

    /**
     * The one title of this description.
     *
     * @param section the library whose copy is taken before others; among several the oldest key decides, so that the same
     *                question has the same answer
     */
    Optional<ItemKeys> find(String description, @Nullable String section) {
        List<Candidate> fitting = byDescription.getOrDefault(description, List.of());
        boolean one = fitting.stream().map(Candidate::identity).distinct().count() == 1;
        return one
                ? fitting.stream()
                        .min(Comparator.<Candidate, Boolean>comparing(
                                        candidate -> !Objects.equals(section, candidate.section()))
                                .thenComparing(Candidate::key, ItemKeys.BY_AGE))
                        .map(Candidate::keys)
                : Optional.empty();
    }
}
