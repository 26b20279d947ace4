package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys that copies of an item share. Editions are not copies of each other. */
final class DuplicateKeys {
    private static final String NOBODY = "item:";

    private DuplicateKeys() {}

    /** The identity the agent gave; empty where it gave none. */
    static Optional<String> identity(MediaItem item) {
        String identity = TitleIdentity.of(item);
        return identity.startsWith(NOBODY) ? Optional.empty() : Optional.of(joined(identity, edition(item)));
    }

    /**
     * The traits by which people recognise an item: title and year, of an episode its show and numbers, of a track its artist,
     * album and numbers. Empty when part of it is not known: two items without a year need not be the same.
     */
    static Optional<String> description(MediaItem item) {
        MediaType type = item.type();
        if (type.equals(MediaType.MOVIE) || type.equals(MediaType.SHOW)) {
            return known(folded(item.title()), item.facts().year(), edition(item));
        }
        if (type.equals(MediaType.EPISODE)) {
            Integer season = item.place().season();
            Integer episode = item.place().episode();
            return known(TitleIdentity.of(item.place().grandparent()), season, episode);
        }
        if (type.equals(MediaType.ARTIST)) {
            return known(folded(item.title()));
        }
        if (type.equals(MediaType.ALBUM)) {
            return known(
                    folded(item.place().artist()),
                    folded(item.title()),
                    String.valueOf(item.facts().year()));
        }
        String disc = String.valueOf(item.place().disc());
        return known(
                folded(item.place().artist()),
                folded(item.place().album()),
                disc,
                item.place().track(),
                folded(item.title()));
    }

    /** The key shared by copies that are neighbours in the order of the list. */
    static String neighbourhood(MediaItem item) {
        MediaType type = item.type();
        if (type.equals(MediaType.EPISODE)) {
            return joined(item.place().season(), item.place().episode());
        }
        if (type.equals(MediaType.TRACK)) {
            return joined(item.place().track());
        }
        String sortTitle = item.facts().sortTitle();
        return String.valueOf(folded(sortTitle != null ? sortTitle : item.title()));
    }

    /** Sixty-four bits of a text: enough that no two of some hundred thousand texts have the same. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 29);
    }

    private static String edition(MediaItem item) {
        String edition = folded(item.facts().editionTitle());
        return edition == null ? "" : edition;
    }

    private static Optional<String> known(@Nullable Object... parts) {
        boolean all = Arrays.stream(parts).allMatch(Objects::nonNull);
        return all ? Optional.of(joined(parts)) : Optional.empty();
    }

    private static String joined(@Nullable Object... parts) {
        List<@Nullable Object> all = Arrays.asList(parts);
        return all.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }
}
