package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.playlist.Playlist;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.tools.change.StateKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All of a playlist that a change can replace.
 *
 * @param title its title
 * @param sortTitle the title it is sorted by; null when that is the title
 * @param summary empty without one
 * @param playlistType Plex's name of its kind; null when not reported
 * @param smart whether a query determines its items
 * @param content that query; null when it has none, or one in a form that is not known
 * @param ratingKeys the keys of its items in their order; empty when it is smart
 */
record PlaylistState(
        String title,
        @Nullable String sortTitle,
        String summary,
        @Nullable String playlistType,
        boolean smart,
        @Nullable SmartContent content,
        List<String> ratingKeys) {
    /** Its kind. */
    static final StateKind<PlaylistState> KIND = new PlaylistStateKind();

    PlaylistState {
        ratingKeys = List.copyOf(ratingKeys);
    }

    static PlaylistState of(Playlist playlist, List<PlaylistItem> items) {
        boolean smart = Boolean.TRUE.equals(playlist.smart());
        return new PlaylistState(
                playlist.title(),
                playlist.sortTitle(),
                Optional.ofNullable(playlist.summary()).orElse(""),
                playlist.kind(),
                smart,
                playlist.content(),
                smart
                        ? List.of()
                        : items.stream()
                                .map(row -> String.valueOf(row.item().rawKey()))
                                .toList());
    }

    PlaylistState with(String otherTitle, @Nullable String otherSortTitle, String otherSummary) {
        return new PlaylistState(otherTitle, otherSortTitle, otherSummary, playlistType, smart, content, ratingKeys);
    }

    PlaylistState withContent(@Nullable SmartContent other) {
        return new PlaylistState(title, sortTitle, summary, playlistType, smart, other, ratingKeys);
    }
}
