package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.PlayQueue;
import io.github.plex4j.testserver.model.Playlist;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Play queues: made of items or of a playlist, shown through a window around what is played, and changed entry by entry. */
final class PlayQueueEndpoints {
    private static final int USUAL_WINDOW = 10;
    private static final List<String> TYPES = List.of("audio", "video", "photo");

    private final Context context;
    private final Contents contents;

    PlayQueueEndpoints(Context context, Contents contents) {
        this.context = context;
        this.contents = contents;
    }

    void addTo(Routes routes) {
        routes.write("POST", "/playQueues", this::create)
                .get("/playQueues/{queue}", call -> answer(call, queue(call)))
                .write("PUT", "/playQueues/{queue}", this::add)
                .write(
                        "DELETE",
                        "/playQueues/{queue}/items",
                        call -> change(
                                call,
                                queue -> queue.withEntries(
                                        queue.current().stream().toList())))
                .write("DELETE", "/playQueues/{queue}/items/{item}", this::remove)
                .write("PUT", "/playQueues/{queue}/items/{item}/move", this::move)
                .write("PUT", "/playQueues/{queue}/shuffle", call -> change(call, PlayQueue::shuffle))
                .write("PUT", "/playQueues/{queue}/unshuffle", call -> change(call, PlayQueue::unshuffle))
                .write("PUT", "/playQueues/{queue}/reset", call -> change(call, PlayQueueEndpoints::reset));
    }

    private Answer create(Call call) {
        String type =
                call.parameters().first("type").filter(TYPES::contains).orElseThrow(() -> new StatusException(400));
        String uri = source(call);
        List<PlayQueue.Entry> entries = entries(keys(call, uri));
        if (entries.isEmpty()) {
            throw new StatusException(400);
        }
        long selected = selected(call, uri, entries);
        PlayQueue queue = new PlayQueue(newId(), type, uri, call.accountId(), entries, selected, null, false, 1);
        PlayQueue made = call.parameters().flag("shuffle") ? queue.shuffle() : queue;
        context.library().playQueues().put(made);
        return answer(call, made);
    }

    private static String source(Call call) {
        return call.parameters()
                .first("playlistID")
                .map(id -> "/playlists/" + id)
                .or(() -> call.parameters().first("uri"))
                .orElseThrow(() -> new StatusException(400));
    }

    /** An episode that is played continuously stands for its whole show. */
    private List<String> keys(Call call, String uri) {
        if (uri.startsWith("/playlists/")) {
            return playlist(uri.substring("/playlists/".length()));
        }
        List<String> keys = contents.keys(uri, call.accountId());
        Optional<Item> only = keys.size() == 1 ? context.library().items().find(keys.get(0)) : Optional.empty();
        return call.parameters().flag("continuous")
                ? only.filter(item -> item.type() == ItemType.EPISODE)
                        .flatMap(context.library().items()::parentOf)
                        .flatMap(context.library().items()::parentOf)
                        .map(show -> List.of(show.ratingKey()))
                        .orElse(keys)
                : keys;
    }

    private List<String> playlist(String id) {
        Playlist playlist = context.library().playlists().find(id).orElseThrow(() -> new StatusException(404));
        String content = playlist.content();
        return content == null
                ? playlist.entries().stream().map(Playlist.Entry::ratingKey).toList()
                : Arrays.stream(contents.playedQuery(content, playlist.accountId()))
                        .mapToObj(
                                number -> context.library().items().item(number).ratingKey())
                        .toList();
    }

    private List<PlayQueue.Entry> entries(List<String> keys) {
        List<PlayQueue.Entry> entries = new ArrayList<>();
        Arrays.stream(contents.present(keys))
                .flatMap(contents::played)
                .forEach(number -> entries.add(new PlayQueue.Entry(
                        newId(), context.library().items().item(number).ratingKey())));
        return entries;
    }

    private long newId() {
        return Long.parseLong(context.library().newKey());
    }

    /** The entry of the key that was asked for, else that of the item the queue was made of, else the first. */
    private static long selected(Call call, String uri, List<PlayQueue.Entry> entries) {
        String key = Parameters.decode(call.parameters().first("key").orElse(uri));
        String ratingKey = key.substring(key.lastIndexOf('/') + 1);
        return entries.stream()
                .filter(entry -> entry.ratingKey().equals(ratingKey))
                .findFirst()
                .orElse(entries.get(0))
                .id();
    }

    private PlayQueue queue(Call call) {
        return context.library().playQueues().find(call.variable("queue")).orElseThrow(() -> new StatusException(404));
    }

    private static long entry(PlayQueue queue, String id) {
        long entryId = id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
        if (queue.placeOf(entryId) < 0) {
            throw new StatusException(404);
        }
        return entryId;
    }

    private Answer change(Call call, UnaryOperator<PlayQueue> change) {
        PlayQueue changed = change.apply(queue(call));
        context.library().playQueues().put(changed);
        return answer(call, changed);
    }

    private Answer add(Call call) {
        List<PlayQueue.Entry> added = entries(keys(call, source(call)));
        return change(call, queue -> queue.adding(added, call.parameters().flag("next")));
    }

    private Answer remove(Call call) {
        return change(call, queue -> {
            long gone = entry(queue, call.variable("item"));
            return queue.withEntries(
                    queue.entries().stream().filter(entry -> entry.id() != gone).toList());
        });
    }

    private Answer move(Call call) {
        return change(call, queue -> {
            List<PlayQueue.Entry> entries = new ArrayList<>(queue.entries());
            PlayQueue.Entry moved = entries.remove(queue.placeOf(entry(queue, call.variable("item"))));
            PlayQueue without = queue.withEntries(entries);
            int place = call.parameters()
                    .first("after")
                    .map(after -> without.placeOf(entry(without, after)) + 1)
                    .orElse(0);
            entries.add(place, moved);
            PlayQueue changed = queue.withEntries(entries);
            return place == 0 ? changed : changed.withLastAdded(moved.id());
        });
    }

    private static PlayQueue reset(PlayQueue queue) {
        return queue.entries().isEmpty()
                ? queue
                : queue.playing(queue.entries().get(0).id());
    }

    private Answer answer(Call call, PlayQueue queue) {
        int place = Math.max(0, queue.placeOf(queue.selected()));
        int center = call.parameters()
                .first("center")
                .map(id -> queue.placeOf(entry(queue, id)))
                .orElse(place);
        int window = call.parameters().count("window").orElse(USUAL_WINDOW);
        boolean before = !call.parameters().first("includeBefore").orElse("1").equals("0");
        boolean after = !call.parameters().first("includeAfter").orElse("1").equals("0");
        int from = before
                ? Math.max(0, center - window)
                : Math.min(center + 1, queue.entries().size());
        int to = after ? Math.min(queue.entries().size(), center + window + 1) : center;
        List<Element> rows = new ArrayList<>();
        for (PlayQueue.Entry entry : queue.entries().subList(Math.min(from, to), to)) {
            int number = context.library().items().numberOf(entry.ratingKey());
            if (number >= 0) {
                rows.add(context.elements()
                        .element(number, ItemElements.Detail.full(call))
                        .put("playQueueItemID", entry.id()));
            }
        }
        return Answer.of(header(queue, place).put("size", rows.size()).list("Metadata", rows));
    }

    private static Element header(PlayQueue queue, int place) {
        Element header = Element.named("MediaContainer")
                .put("identifier", "com.plexapp.plugins.library")
                .put("playQueueID", queue.id())
                .put("playQueueSelectedItemID", queue.selected())
                .put("playQueueSelectedItemOffset", place)
                .put("playQueueShuffled", queue.shuffled())
                .put("playQueueSourceURI", queue.sourceUri())
                .put("playQueueTotalCount", queue.entries().size())
                .put("playQueueVersion", queue.version())
                .put("playQueueLastAddedItemID", queue.lastAdded() == null ? null : String.valueOf(queue.lastAdded()));
        queue.current().ifPresent(entry -> header.put("playQueueSelectedMetadataItemID", entry.ratingKey()));
        return header;
    }
}
