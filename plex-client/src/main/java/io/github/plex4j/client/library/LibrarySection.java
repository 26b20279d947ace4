package io.github.plex4j.client.library;

import io.github.plex4j.client.SectionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A library section, which Plex's apps call a library.
 *
 * @param rawKey           its key as the server wrote it
 * @param title            its title
 * @param type             the type of its top items: movies, shows, artists or photos
 * @param agent            the metadata agent, null when not reported
 * @param scanner          the scanner, null when not reported
 * @param language         the language of its metadata, such as {@code en-US}; null when not reported
 * @param uuid             its identity across restores, null when not reported
 * @param hidden           0 shown everywhere, 1 not on the home screen, 2 nor in search; null when not reported
 * @param refreshing       whether it is being scanned now, null when not reported
 * @param createdAt        when it was made
 * @param updatedAt        when its settings last changed
 * @param scannedAt        when it was last scanned
 * @param contentChangedAt a counter or time that changes with the content, as the server wrote it
 * @param locations        its folders on the server
 */
public record LibrarySection(
        String rawKey,
        String title,
        MediaType type,
        @Nullable String agent,
        @Nullable String scanner,
        @Nullable String language,
        @Nullable String uuid,
        @Nullable Integer hidden,
        @Nullable Boolean refreshing,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant scannedAt,
        @Nullable Long contentChangedAt,
        List<Location> locations) {
    public LibrarySection {
        locations = List.copyOf(locations);
    }

    /**
     * A folder of a section.
     *
     * @param id   its number, null when not reported
     * @param path its path on the server
     */
    public record Location(@Nullable String id, String path) {}

    /**
     * The key for requests about this section.
     *
     * @return the key; empty when the server sent one of another form
     */
    public Optional<SectionKey> key() {
        return SectionKey.find(rawKey);
    }
}
