package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Playlist;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Playlists: they belong to the account that made them. */
final class PlaylistEndpoints {
    private final Context context;
    private final Contents contents;

    PlaylistEndpoints(Context context, Contents contents) {
        this.context = context;
        this.contents = contents;
    }

    void addTo(Routes routes) {
        routes.get("/playlists", this::all)
                .get("/playlists/all", this::all)
                .get("/playlists/{id}", this::one)
                .get("/playlists/{id}/items", this::items)
                .write("POST", "/playlists", this::create)
                .write("PUT", "/playlists/{id}", this::edit)
                .write("DELETE", "/playlists/{id}", this::delete)
                .write("PUT", "/playlists/{id}/items", this::addItems)
                .write("DELETE", "/playlists/{id}/items", this::clear)
                .write("DELETE", "/playlists/{id}/items/{item}", this::removeItem)
                .write("PUT", "/playlists/{id}/items/{item}/move", this::move);
    }

    private Playlist playlist(Call call) {
        return context.library()
                .playlists()
                .find(call.variable("id"))
                .filter(playlist -> playlist.accountId() == call.accountId())
                .orElseThrow(() -> new StatusException(404));
    }

    private Playlist fixed(Call call) {
        Playlist playlist = playlist(call);
        if (playlist.smart()) {
            throw new StatusException(400);
        }
        return playlist;
    }

    private Answer all(Call call) {
        Optional<String> type = call.parameters().first("playlistType");
        Optional<String> smart = call.parameters().first("smart");
        Optional<String> title = call.parameters().first("title").map(text -> text.toLowerCase(Locale.ROOT));
        List<Element> rows = context.library().playlists().all().stream()
                .filter(playlist -> playlist.accountId() == call.accountId())
                .filter(playlist -> type.isEmpty() || type.get().equals(playlist.playlistType()))
                .filter(playlist -> smart.isEmpty() || smart.get().equals("1") == playlist.smart())
                .filter(playlist -> title.isEmpty()
                        || playlist.title().toLowerCase(Locale.ROOT).contains(title.get()))
                .map(this::element)
                .toList();
        return Listing.of(call, Element.named("MediaContainer"), "Metadata", rows.size(), rows::get);
    }

    private Answer one(Call call) {
        return answer(playlist(call));
    }

    private Answer answer(Playlist playlist) {
        return Answer.of(Element.named("MediaContainer").put("size", 1).list("Metadata", List.of(element(playlist))));
    }

    private int[] numbers(Playlist playlist) {
        String content = playlist.content();
        return content == null
                ? contents.present(playlist.entries().stream()
                        .map(Playlist.Entry::ratingKey)
                        .toList())
                : contents.query(content, playlist.accountId());
    }

    private Element element(Playlist playlist) {
        int[] numbers = numbers(playlist);
        long duration = Arrays.stream(numbers)
                .mapToObj(context.library().items()::item)
                .map(Item::durationMillis)
                .mapToLong(millis -> millis == null ? 0 : millis)
                .sum();
        return Element.named("Playlist")
                .put("ratingKey", playlist.ratingKey())
                .put("key", "/playlists/" + playlist.ratingKey() + "/items")
                .put("guid", "com.plexapp.agents.none://7e57-" + playlist.ratingKey())
                .put("type", "playlist")
                .put("title", playlist.title())
                .put("summary", playlist.summary())
                .put("smart", playlist.smart())
                .put("content", playlist.content())
                .put("playlistType", playlist.playlistType())
                .put("composite", "/playlists/" + playlist.ratingKey() + "/composite/" + playlist.updatedAt())
                .put("duration", numbers.length == 0 ? null : duration)
                .put("leafCount", numbers.length)
                .put("addedAt", playlist.addedAt())
                .put("updatedAt", playlist.updatedAt());
    }

    private Answer items(Call call) {
        Playlist playlist = playlist(call);
        int[] numbers = numbers(playlist);
        List<Playlist.Entry> present = playlist.entries().stream()
                .filter(entry -> context.library().items().numberOf(entry.ratingKey()) >= 0)
                .toList();
        ItemElements.Detail detail = ItemElements.Detail.mixedRow(call);
        Element header = Element.named("MediaContainer")
                .put("composite", "/playlists/" + playlist.ratingKey() + "/composite/" + playlist.updatedAt())
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

    private Answer create(Call call) {
        String title = call.parameters().first("title").orElseThrow(() -> new StatusException(400));
        String type = call.parameters().first("type").orElse("video");
        String uri = call.parameters().first("uri").orElse("");
        boolean smart = call.parameters().flag("smart");
        long now = context.library().now();
        Playlist playlist = new Playlist(
                context.library().newKey(),
                title,
                "",
                type,
                smart ? Contents.smartPath(uri) : null,
                call.accountId(),
                now,
                now,
                smart || uri.isEmpty() ? List.of() : entries(uri));
        context.library().playlists().put(playlist);
        return answer(playlist);
    }

    /** Shows, seasons, artists and albums become what is below them. */
    private List<Playlist.Entry> entries(String uri) {
        List<Playlist.Entry> entries = new ArrayList<>();
        for (int number : contents.present(contents.keys(uri))) {
            context.library()
                    .items()
                    .leaves(number)
                    .forEach(leaf -> entries.add(new Playlist.Entry(
                            Long.parseLong(context.library().newKey()),
                            context.library().items().item(leaf).ratingKey())));
        }
        return entries;
    }

    private Answer edit(Call call) {
        Playlist playlist = playlist(call);
        String title = call.parameters()
                .first("title")
                .or(() -> call.parameters().first("title.value"))
                .orElse(playlist.title());
        String summary = call.parameters()
                .first("summary")
                .or(() -> call.parameters().first("summary.value"))
                .orElse(playlist.summary());
        context.library()
                .playlists()
                .put(playlist.described(title, summary, context.library().now()));
        return Answer.empty();
    }

    private Answer delete(Call call) {
        context.library().playlists().remove(playlist(call).ratingKey());
        return Answer.empty();
    }

    private Answer addItems(Call call) {
        Playlist playlist = fixed(call);
        String uri = call.parameters().first("uri").orElseThrow(() -> new StatusException(400));
        List<Playlist.Entry> entries = new ArrayList<>(playlist.entries());
        entries.addAll(entries(uri));
        return replace(playlist, entries);
    }

    private Answer clear(Call call) {
        return replace(fixed(call), List.of());
    }

    private Answer removeItem(Call call) {
        Playlist playlist = fixed(call);
        List<Playlist.Entry> entries = new ArrayList<>(playlist.entries());
        entries.remove(entry(playlist, call.variable("item")));
        return replace(playlist, entries);
    }

    private Answer move(Call call) {
        Playlist playlist = fixed(call);
        List<Playlist.Entry> entries = new ArrayList<>(playlist.entries());
        Playlist.Entry moved = entry(playlist, call.variable("item"));
        entries.remove(moved);
        int place = call.parameters()
                .first("after")
                .map(after -> entries.indexOf(entry(playlist, after)) + 1)
                .orElse(0);
        entries.add(place, moved);
        return replace(playlist, entries);
    }

    private static Playlist.Entry entry(Playlist playlist, String id) {
        return playlist.entries().stream()
                .filter(entry -> Long.toString(entry.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new StatusException(404));
    }

    private Answer replace(Playlist playlist, List<Playlist.Entry> entries) {
        Playlist changed = playlist.withEntries(entries, context.library().now());
        context.library().playlists().put(changed);
        return answer(changed);
    }
}
