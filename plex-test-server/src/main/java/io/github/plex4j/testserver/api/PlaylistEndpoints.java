package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Playlist;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Playlists: they belong to the account that made them. */
final class PlaylistEndpoints {
    private static final List<String> FIELDS = List.of("title", "titleSort", "summary");
    private static final Comparator<Playlist> BY_TITLE = Comparator.comparing(playlist ->
            Optional.ofNullable(playlist.titleSort()).orElse(playlist.title()).toLowerCase(Locale.ROOT));

    private final Context context;
    private final Contents contents;
    private final PlaylistElements elements;

    PlaylistEndpoints(Context context, Contents contents) {
        this.context = context;
        this.contents = contents;
        this.elements = new PlaylistElements(context, contents);
    }

    void addTo(Routes routes) {
        routes.get("/playlists", this::all)
                .get("/playlists/all", this::all)
                .get("/playlists/{id}", call -> elements.answer(playlist(call)))
                .get("/playlists/{id}/items", call -> elements.items(call, playlist(call)))
                .write("POST", "/playlists", this::create)
                .write("PUT", "/playlists/{id}", this::edit)
                .write("DELETE", "/playlists/{id}", this::delete)
                .write("PUT", "/playlists/{id}/items", this::fill)
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
        Optional<String> section = call.parameters().first("sectionID");
        Optional<String> title = call.parameters().first("title").map(text -> text.toLowerCase(Locale.ROOT));
        Stream<Playlist> found = context.library().playlists().all().stream()
                .filter(playlist -> playlist.accountId() == call.accountId())
                .filter(playlist -> type.isEmpty() || type.get().equals(playlist.playlistType()))
                .filter(playlist -> smart.isEmpty() || smart.get().equals("1") == playlist.smart())
                .filter(playlist -> section.isEmpty() || isOf(section.get(), playlist))
                .filter(playlist -> title.isEmpty()
                        || playlist.title().toLowerCase(Locale.ROOT).contains(title.get()));
        List<Element> rows = sorted(call, found).map(elements::element).toList();
        return Listing.of(call, Element.named("MediaContainer"), "Metadata", rows.size(), rows::get);
    }

    private boolean isOf(String section, Playlist playlist) {
        return Arrays.stream(elements.numbers(playlist))
                .anyMatch(number ->
                        context.library().items().item(number).sectionKey().equals(section));
    }

    private static Stream<Playlist> sorted(Call call, Stream<Playlist> playlists) {
        return switch (call.parameters().first("sort").orElse("")) {
            case "titleSort", "titleSort:asc" -> playlists.sorted(BY_TITLE);
            case "titleSort:desc" -> playlists.sorted(BY_TITLE.reversed());
            default -> playlists;
        };
    }

    private Answer create(Call call) {
        String title = call.parameters()
                .first("title")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new StatusException(400));
        String uri = call.parameters().first("uri").orElse("");
        boolean smart = call.parameters().flag("smart");
        String path = smart ? Contents.smartPath(uri) : "";
        List<Playlist.Entry> entries = smart || uri.isEmpty() ? List.of() : entries(call, uri);
        String kind = call.parameters().first("type").orElseGet(() -> kindOf(entries, path));
        requireKind(kind, entries);
        String key = context.library().newKey();
        long now = context.library().now();
        Playlist made = Playlist.of(key, title, kind, call.accountId(), now, List.of());
        Playlist playlist = smart ? made.withContent(path, now) : made.withEntries(entries, now);
        context.library().playlists().put(playlist);
        return elements.answer(playlist);
    }

    private String kindOf(List<Playlist.Entry> entries, String path) {
        return entries.stream()
                .findFirst()
                .map(entry -> context.item(entry.ratingKey()).type())
                .or(() -> Contents.typeOf(path))
                .map(PlaylistElements::kindOf)
                .orElse("video");
    }

    private void requireKind(String kind, List<Playlist.Entry> entries) {
        boolean fit = entries.stream()
                .map(entry -> context.item(entry.ratingKey()).type())
                .map(PlaylistElements::kindOf)
                .allMatch(kind::equals);
        if (!fit) {
            throw new StatusException(400);
        }
    }

    /** Shows, seasons, artists and albums become what is below them, collections what is in them. */
    private List<Playlist.Entry> entries(Call call, String uri) {
        List<Playlist.Entry> entries = new ArrayList<>();
        for (int number : contents.present(contents.keys(uri, call.accountId()))) {
            contents.played(number)
                    .forEach(leaf -> entries.add(new Playlist.Entry(
                            Long.parseLong(context.library().newKey()),
                            context.library().items().item(leaf).ratingKey())));
        }
        return entries;
    }

    private Answer edit(Call call) {
        Playlist playlist = playlist(call);
        long now = context.library().now();
        for (String field : FIELDS) {
            Optional<String> value = call.parameters()
                    .first(field + ".value")
                    .or(() -> call.parameters().first(field));
            if (field.equals("title") && value.filter(String::isBlank).isPresent()) {
                throw new StatusException(400);
            }
            if (value.isPresent()) {
                playlist = playlist.withField(field, value.get(), now);
            }
            Optional<String> lock = call.parameters().first(field + ".locked");
            if (lock.isPresent()) {
                playlist = playlist.withLock(field, lock.get().equals("1"));
            }
        }
        context.library().playlists().put(playlist);
        return Answer.noContent();
    }

    private Answer delete(Call call) {
        context.library().playlists().remove(playlist(call).ratingKey());
        return Answer.noContent();
    }

    /** Adds items to a playlist of entries, or gives a smart one another query. */
    private Answer fill(Call call) {
        Playlist playlist = playlist(call);
        String uri = call.parameters().first("uri").orElseThrow(() -> new StatusException(400));
        if (playlist.smart()) {
            Playlist changed = playlist.withContent(
                    Contents.smartPath(uri), context.library().now());
            context.library().playlists().put(changed);
            return elements.answer(changed);
        }
        List<Playlist.Entry> added = entries(call, uri);
        requireKind(playlist.playlistType(), added);
        List<Playlist.Entry> entries = new ArrayList<>(playlist.entries());
        entries.addAll(added);
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
        Optional<Playlist.Entry> after = call.parameters().first("after").map(id -> entry(playlist, id));
        if (!after.filter(moved::equals).isPresent()) {
            entries.remove(moved);
            entries.add(after.map(entry -> entries.indexOf(entry) + 1).orElse(0), moved);
        }
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
        return elements.answer(changed);
    }
}
