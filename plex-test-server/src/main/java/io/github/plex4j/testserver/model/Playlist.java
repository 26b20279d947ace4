package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playlist.
 *
 * @param ratingKey its key
 * @param title its title
 * @param summary its summary, empty without one
 * @param playlistType {@code video}, {@code audio} or {@code photo}
 * @param content path and query whose answer a smart playlist holds, null for one with entries of its own
 * @param accountId whose it is
 * @param addedAt epoch seconds
 * @param updatedAt epoch seconds
 * @param entries what it holds, empty when smart
 */
public record Playlist(
        String ratingKey,
        String title,
        String summary,
        String playlistType,
        @Nullable String content,
        int accountId,
        long addedAt,
        long updatedAt,
        List<Entry> entries) {
    /** Copies the list. */
    public Playlist {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param id its number, which calls that remove or move it use
     * @param ratingKey the item
     */
    public record Entry(long id, String ratingKey) {}

    /** Returns whether the content comes from a query. */
    public boolean smart() {
        return content != null;
    }

    /** Returns this playlist with other entries. */
    public Playlist withEntries(List<Entry> others, long now) {
        return new Playlist(ratingKey, title, summary, playlistType, content, accountId, addedAt, now, others);
    }

    /** Returns this playlist with another title and summary. */
    public Playlist described(String otherTitle, String otherSummary, long now) {
        return new Playlist(
                ratingKey, otherTitle, otherSummary, playlistType, content, accountId, addedAt, now, entries);
    }

    /** Returns a playlist of these items, numbered from the playlist's own key. */
    public static Playlist of(
            String ratingKey, String title, String playlistType, int accountId, long addedAt, List<String> ratingKeys) {
        List<Entry> entries = new ArrayList<>();
        for (String key : ratingKeys) {
            entries.add(new Entry(Long.parseLong(ratingKey) * 1000 + entries.size() + 1, key));
        }
        return new Playlist(ratingKey, title, "", playlistType, null, accountId, addedAt, addedAt, entries);
    }
}
