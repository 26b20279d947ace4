package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.library.Facts;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives each trait a number, so that a title's traits take little room. Not thread-safe. */
public final class TraitIndex {
    /** Further down the cast are people nobody chooses a title for. */
    private static final int CAST = 20;

    private static final int YEARS = 10;

    private final Map<Trait, Integer> numbers = new HashMap<>();
    private final List<Trait> traits = new ArrayList<>();
    private final Map<Integer, String> genreTags = new HashMap<>();

    /** The known traits of an item, each once, in the order of their kinds and of the item's lists. */
    int[] of(MediaItem item) {
        int[] found = new int
                [item.tags().genres().size()
                        + item.tags().directors().size()
                        + Math.min(CAST, item.tags().actors().size())
                        + item.tags().countries().size()
                        + 1];
        int count = 0;
        for (Tag genre : item.tags().genres()) {
            count = add(found, count, TraitKind.GENRE, genre);
        }
        for (Tag director : item.tags().directors()) {
            count = add(found, count, TraitKind.DIRECTOR, director);
        }
        for (Tag actor : item.tags()
                .actors()
                .subList(0, Math.min(CAST, item.tags().actors().size()))) {
            count = add(found, count, TraitKind.ACTOR, actor);
        }
        Integer year = year(item.facts());
        if (year != null) {
            found[count++] = number(new Trait(TraitKind.DECADE, Math.floorDiv(year, YEARS) * YEARS + "s"));
        }
        for (Tag country : item.tags().countries()) {
            count = add(found, count, TraitKind.COUNTRY, country);
        }
        return Arrays.copyOf(found, count);
    }

    private int add(int[] found, int count, TraitKind kind, Tag tag) {
        if (tag.name().isBlank()) {
            return count;
        }
        int number = number(new Trait(kind, tag.name()));
        String id = tag.id();
        if (kind == TraitKind.GENRE && id != null) {
            genreTags.putIfAbsent(number, id);
        }
        for (int place = 0; place < count; place++) {
            if (found[place] == number) {
                return count;
            }
        }
        found[count] = number;
        return count + 1;
    }

    int number(Trait trait) {
        Integer known = numbers.putIfAbsent(trait, traits.size());
        if (known == null) {
            traits.add(trait);
            return traits.size() - 1;
        }
        return known;
    }

    private static @Nullable Integer year(Facts facts) {
        LocalDate released = facts.releasedOn();
        return facts.year() != null || released == null ? facts.year() : (Integer) released.getYear();
    }

    Trait trait(int number) {
        return traits.get(number);
    }

    TraitKind kind(int number) {
        return traits.get(number).kind();
    }

    /** The number of traits; their own numbers are below it. */
    int size() {
        return traits.size();
    }

    /** The server's number of a genre, by which a library is filtered; empty when it is not known. */
    Optional<String> genreTag(int number) {
        return Optional.ofNullable(genreTags.get(number));
    }
}
