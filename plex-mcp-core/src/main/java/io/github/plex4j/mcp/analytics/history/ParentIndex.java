package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows or artists by their titles, and their episodes or tracks by description. Not thread-safe. */
final class ParentIndex {
    private final LibraryReader reader;
    private final MediaType type;
    private final Function<MediaItem, @Nullable String> describing;
    private final Map<String, DescriptionIndex> parts = new HashMap<>();
    private @Nullable Map<String, List<Whole>> byTitle;

    private record Whole(String identity, RatingKey key) {}

    /**
     * Reads nothing yet.
     *
     * @param describing describes an episode or a track within its show or artist; null when that is impossible
     */
    ParentIndex(LibraryReader reader, MediaType type, Function<MediaItem, @Nullable String> describing) {
        this.reader = reader;
        this.type = type;
        this.describing = describing;
    }

    /** The show or artist of that title, when there is only one. */
    Optional<RatingKey> find(String title) {
        List<Whole> wholes = titled(title);
        boolean one = wholes.stream().map(Whole::identity).distinct().count() == 1;
        return one ? Optional.of(wholes.get(0).key()) : Optional.empty();
    }

    /**
     * The episode or track of that description under any show or artist of that title, when there is only one.
     *
     * @param section the library whose copy is taken before others
     */
    Optional<ItemKeys> findPart(String title, String description, @Nullable String section) {
        return parts.computeIfAbsent(MatchKeys.title(title), this::readParts).find(description, section);
    }

    private DescriptionIndex readParts(String title) {
        DescriptionIndex candidates = new DescriptionIndex();
        for (Whole whole : titled(title)) {
            reader.readLeaves(whole.key(), part -> {
                String description = describing.apply(part);
                if (description != null) {
                    candidates.add(description, part);
                }
            });
        }
        return candidates;
    }

    private List<Whole> titled(String title) {
        Map<String, List<Whole>> known = byTitle;
        if (known == null) {
            known = read();
            byTitle = known;
        }
        return known.getOrDefault(MatchKeys.title(title), List.of());
    }

    private Map<String, List<Whole>> read() {
        Map<String, List<Whole>> read = new HashMap<>();
        reader.readAll(
                type,
                item -> item.ratingKey()
                        .ifPresent(
                                key -> read.computeIfAbsent(MatchKeys.title(item.title()), title -> new ArrayList<>(1))
                                        .add(new Whole(TitleIdentity.of(item), key))));
        return read;
    }
}
