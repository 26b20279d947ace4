package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.player.PlayQueue;
import io.github.plex4j.client.player.PlayerId;
import io.github.plex4j.client.player.Timeline;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.item.ItemViews;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a player at one moment.
 *
 * @param timeline what it says; null when it plays nothing
 */
record Playback(@Nullable Timeline timeline) {
    private static final String STOPPED = "stopped";

    /** Asks the player. */
    static Playback of(PlayerId player, ToolContext context) {
        return new Playback(context.plex().players().timelines(player).stream()
                .filter(Timeline::isActive)
                .findFirst()
                .orElse(null));
    }

    boolean isActive() {
        return timeline != null;
    }

    String state() {
        return timeline == null ? STOPPED : timeline.state();
    }

    boolean isRunning() {
        return state().equals("playing") || state().equals("buffering");
    }

    Optional<RatingKey> item() {
        return timeline == null ? Optional.empty() : RatingKey.find(timeline.ratingKey());
    }

    Duration position() {
        Duration position = timeline == null ? null : timeline.position();
        return position == null ? Duration.ZERO : position;
    }

    Optional<Duration> length() {
        return Optional.ofNullable(timeline == null ? null : timeline.duration());
    }

    Optional<Integer> volume() {
        return Optional.ofNullable(timeline == null ? null : timeline.volume());
    }

    PlayQueue.Type type() {
        String type = timeline == null ? "" : timeline.type();
        return switch (type) {
            case "music" -> PlayQueue.Type.AUDIO;
            case "photo" -> PlayQueue.Type.PHOTO;
            default -> PlayQueue.Type.VIDEO;
        };
    }

    /** Shows it, with the title of what is played. */
    PlaybackView view(ToolContext context) {
        Optional<MediaItem> item = item().flatMap(key -> find(key, context));
        return new PlaybackView(
                state(),
                item().map(RatingKey::value).orElse(null),
                item.map(found -> found.type().text()).orElse(null),
                item.map(Playback::title).orElse(null),
                timeline == null ? null : ItemViews.seconds(timeline.position()),
                timeline == null ? null : ItemViews.seconds(timeline.duration()),
                volume().orElse(null));
    }

    /** An episode is never shown without its show, nor a track without its artist. */
    private static String title(MediaItem item) {
        String parent = Optional.ofNullable(item.place().show())
                .or(() -> Optional.ofNullable(item.place().artist()))
                .orElse("");
        return parent.isEmpty() || parent.equals(item.title()) ? item.title() : parent + " – " + item.title();
    }

    /** A player may play what another server has. */
    private static Optional<MediaItem> find(RatingKey key, ToolContext context) {
        try {
            return Optional.of(context.plex().libraries().metadata(key));
        } catch (PlexNotFoundException elsewhere) {
            return Optional.empty();
        }
    }
}
