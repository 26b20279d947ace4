package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A playlist.
 *
 * @param ratingKey its key
 * @param title its title
 * @param titleSort the title it is sorted by, null where that is the title
 * @param summary its summary, empty without one
 * @param locked names of the fields that were set by hand
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
        @Nullable String titleSort,
        String summary,
        Set<String> locked,
        String playlistType,
        @Nullable String content,
        int accountId,
        long addedAt,
        long updatedAt,
        List<Entry> entries) {
    /** Copies set and list. */
    public Playlist {
        locked = Set.copyOf(locked);
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
        return new Playlist(
                ratingKey, title, titleSort, summary, locked, playlistType, content, accountId, addedAt, now, others);
    }

    /** Returns this playlist with the content of another query. */
    public Playlist withContent(String other, long now) {
        return new Playlist(
                ratingKey, title, titleSort, summary, locked, playlistType, other, accountId, addedAt, now, entries);
    }

    /** Returns this playlist with a field set: {@code title}, {@code titleSort} or {@code summary}. */
    public Playlist withField(String name, String value, long now) {
        return new Playlist(
                ratingKey,
                name.equals("title") ? value : title,
                name.equals("titleSort") ? (value.isEmpty() ? null : value) : titleSort,
                name.equals("summary") ? value : summary,
                locked,
                playlistType,
                content,
                accountId,
                addedAt,
                now,
                entries);
    }

    /** Returns this playlist with a field locked or unlocked. */
    public Playlist withLock(String name, boolean lock) {
        Set<String> fields = new HashSet<>(locked);
        if (lock) {
            fields.add(name);
        } else {
            fields.remove(name);
        }
        return new Playlist(
                ratingKey,
                title,
                titleSort,
                summary,
                fields,
                playlistType,
                content,
                accountId,
                addedAt,
                updatedAt,
                entries);
    }

    /** Returns a playlist of these items, numbered from the playlist's own key. */
    public static Playlist of(
            String ratingKey, String title, String playlistType, int accountId, long addedAt, List<String> ratingKeys) {
        List<Entry> entries = new ArrayList<>();
        for (String key : ratingKeys) {
            entries.add(new Entry(Long.parseLong(ratingKey) * 1000 + entries.size() + 1, key));
        }
        return new Playlist(
                ratingKey, title, null, "", Set.of(), playlistType, null, accountId, addedAt, addedAt, entries);
    }

    /** Returns a playlist of what a path with a query answers. */
    public static Playlist smart(
            String ratingKey, String title, String playlistType, int accountId, long addedAt, String content) {
        return new Playlist(
                ratingKey, title, null, "", Set.of(), playlistType, content, accountId, addedAt, addedAt, List.of());
    }
}
