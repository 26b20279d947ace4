package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.mcp.analytics.language.Language;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The subtitles of items, inside their files or beside them. For full items: rows of lists hold no streams. */
public final class Subtitles {
    private Subtitles() {}

    /** Whether any file of an item has subtitles in a language. */
    public static boolean areIn(Language language, MediaItem item) {
        return of(item).anyMatch(
                        stream -> language.isCalled(stream.languageTag(), stream.languageCode(), stream.language()));
    }

    /** The languages an item has subtitles in, by name where the server says it; each once. */
    public static List<String> languages(MediaItem item) {
        return of(item).map(Subtitles::name).distinct().toList();
    }

    private static Stream<MediaStream> of(MediaItem item) {
        return item.streams().filter(stream -> stream.kind() == MediaStream.Kind.SUBTITLE);
    }

    private static String name(MediaStream stream) {
        return Stream.of(stream.language(), stream.languageTag(), stream.languageCode())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Objects::requireNonNull)
                .orElse("unknown");
    }
}
