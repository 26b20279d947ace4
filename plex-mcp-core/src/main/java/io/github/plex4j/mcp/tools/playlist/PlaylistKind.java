package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.WireNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The kinds of playlists, each of which holds items of some types. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are immutable.
enum PlaylistKind {
    VIDEO,
    AUDIO,
    PHOTO;

    private static final Map<MediaType, PlaylistKind> KINDS = Map.of(
            MediaType.MOVIE, VIDEO,
            MediaType.SHOW, VIDEO,
            MediaType.SEASON, VIDEO,
            MediaType.EPISODE, VIDEO,
            MediaType.CLIP, VIDEO,
            MediaType.ARTIST, AUDIO,
            MediaType.ALBUM, AUDIO,
            MediaType.TRACK, AUDIO,
            MediaType.PHOTO, PHOTO);

    /** Plex's name of it. */
    String plexName() {
        return WireNames.of(this);
    }

    /**
     * The kind of playlist that holds items of a type.
     *
     * @throws ToolFailure if there is none
     */
    static PlaylistKind of(MediaType type) {
        return Optional.ofNullable(KINDS.get(type))
                .orElseThrow(() -> ToolFailure.invalidInput(
                        "A playlist cannot have items of type " + type + ".",
                        "Use movies, episodes, tracks or photos."));
    }

    /**
     * The one kind of playlist that holds some items.
     *
     * @throws ToolFailure if they are of several kinds
     */
    static PlaylistKind ofAll(List<MediaItem> items) {
        Map<PlaylistKind, Long> counts = items.stream()
                .collect(Collectors.groupingBy(item -> of(item.type()), TreeMap::new, Collectors.counting()));
        if (counts.size() != 1) {
            String found = counts.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey().plexName())
                    .collect(Collectors.joining(", "));
            throw ToolFailure.invalidInput(
                    "A playlist has items of one kind, and these are of several: " + found + ". Nothing was changed.",
                    "Make a playlist of each: of movies and episodes, of tracks, of photos.");
        }
        return counts.keySet().iterator().next();
    }
}
