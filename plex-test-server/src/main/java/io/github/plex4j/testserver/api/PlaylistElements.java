package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Playlist;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.Arrays;
import java.util.List;

/** Turns playlists into elements and lists of their items. */
final class PlaylistElements {
    private final Context context;
    private final Contents contents;

    PlaylistElements(Context context, Contents contents) {
        this.context = context;
        this.contents = contents;
    }

    /** Returns the kind of playlist that can hold items of a type. */
    static String kindOf(ItemType type) {
        return switch (type) {
            case ARTIST, ALBUM, TRACK -> "audio";
            case PHOTO, PHOTO_ALBUM -> "photo";
            default -> "video";
        };
    }

    int[] numbers(Playlist playlist) {
        String content = playlist.content();
        return content == null
                ? contents.present(playlist.entries().stream()
                        .map(Playlist.Entry::ratingKey)
                        .toList())
                : contents.playedQuery(content, playlist.accountId());
    }

    Answer answer(Playlist playlist) {
        return Answer.of(Element.named("MediaContainer").put("size", 1).list("Metadata", List.of(element(playlist))));
    }

    Element element(Playlist playlist) {
        int[] numbers = numbers(playlist);
        long duration = Arrays.stream(numbers)
                .mapToObj(context.library().items()::item)
                .map(Item::durationMillis)
                .mapToLong(millis -> millis == null ? 0 : millis)
                .sum();
        String content = playlist.content();
        return Element.named("Playlist")
                .put("ratingKey", playlist.ratingKey())
                .put("key", "/playlists/" + playlist.ratingKey() + "/items")
                .put("guid", "com.plexapp.agents.none://7e57-" + playlist.ratingKey())
                .put("type", "playlist")
                .put("title", playlist.title())
                .put("titleSort", playlist.titleSort())
                .put("summary", playlist.summary())
                .put("smart", playlist.smart())
                .put("content", content == null ? null : "library://x/directory/" + Parameters.encode(content))
                .put("allowSync", true)
                .put("playlistType", playlist.playlistType())
                .put("composite", composite(playlist))
                .put("duration", numbers.length == 0 ? null : duration)
                .put("leafCount", numbers.length)
                .put("addedAt", playlist.addedAt())
                .put("updatedAt", playlist.updatedAt())
                .list(
                        "Field",
                        playlist.locked().stream()
                                .sorted()
                                .map(name -> Element.named("Field")
                                        .put("locked", true)
                                        .put("name", name))
                                .toList());
    }

    private static String composite(Playlist playlist) {
        return "/playlists/" + playlist.ratingKey() + "/composite/" + playlist.updatedAt();
    }

    Answer items(Call call, Playlist playlist) {
        int[] numbers = numbers(playlist);
        List<Playlist.Entry> present = playlist.entries().stream()
                .filter(entry -> context.library().items().numberOf(entry.ratingKey()) >= 0)
                .toList();
        ItemElements.Detail detail = ItemElements.Detail.mixedRow(call);
        Element header = Element.named("MediaContainer")
                .put("composite", composite(playlist))
                .put("leafCount", numbers.length)
                .put("playlistType", playlist.playlistType())
                .put("ratingKey", playlist.ratingKey())
                .put("smart", playlist.smart())
                .put("title", playlist.title());
        return Listing.of(call, header, "Metadata", numbers.length, index -> {
            Element row = context.elements().element(numbers[index], detail);
            return playlist.smart()
                    ? row
                    : row.put("playlistItemID", present.get(index).id());
        });
    }
}
