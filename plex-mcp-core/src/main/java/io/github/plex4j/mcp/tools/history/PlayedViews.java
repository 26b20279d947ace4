package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Device;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.item.ItemPlace;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Devices;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows rows of history with all that they only refer to. For one call. */
final class PlayedViews {
    private final ToolContext context;
    private final Times times;
    private final ItemViews items;
    private final Users users;

    PlayedViews(ToolContext context, ZoneId zone, Users users) {
        this.context = context;
        this.times = new Times(zone);
        this.items = new ItemViews(times, null);
        this.users = users;
    }

    List<PlayedView> of(List<HistoryEntry> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Device> devices = Devices.byNumber(context);
        Map<RatingKey, MediaItem> known = new HashMap<>();
        List<RatingKey> keys =
                rows.stream().flatMap(row -> row.ratingKey().stream()).toList();
        new ItemLookup(context.plex().libraries(), new ContextObserver(context))
                .find(keys)
                .forEach(item -> item.ratingKey().ifPresent(key -> known.put(key, item)));
        return rows.stream().map(row -> view(row, known, devices)).toList();
    }

    private PlayedView view(HistoryEntry row, Map<RatingKey, MediaItem> known, Map<Long, Device> devices) {
        Optional<MediaItem> item = row.ratingKey().map(known::get);
        Long deviceId = row.deviceId();
        Device device = deviceId == null ? null : devices.get(deviceId);
        return new PlayedView(
                times.at(row.viewedAt()),
                item.map(items::withoutWatchState).orElseGet(() -> gone(row)),
                users.view(row.accountId()),
                device == null ? null : new PlayedView.DeviceView(device.name(), device.platform()),
                Known.when(
                        item.isEmpty() && (row.itemIsGone() || row.ratingKey().isPresent()), true));
    }

    /** The data that the row itself has of a removed item. */
    private static ItemView gone(HistoryEntry row) {
        return ItemView.outline(
                row.ratingKey().isPresent() ? null : row.rawKey(),
                row.type().text(),
                row.title(),
                row.releasedOn() == null ? null : (Integer) row.releasedOn().getYear(),
                place(row));
    }

    private static ItemPlace place(HistoryEntry row) {
        boolean episode = row.type().equals(MediaType.EPISODE);
        boolean track = row.type().equals(MediaType.TRACK);
        return new ItemPlace(
                episode ? row.grandparent().title() : null,
                only(episode, row.parentIndex()),
                only(episode, row.index()),
                track ? row.grandparent().title() : null,
                null,
                track ? row.parent().title() : null,
                only(track, row.parentIndex()),
                only(track, row.index()));
    }

    private static @Nullable Integer only(boolean when, @Nullable Integer number) {
        return when ? number : null;
    }
}
