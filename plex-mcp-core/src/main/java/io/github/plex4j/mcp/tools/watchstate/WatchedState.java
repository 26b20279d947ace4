package io.github.plex4j.mcp.tools.watchstate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.Playback;
import io.github.plex4j.client.watch.WatchApi;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ItemStateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plays of an item by the signed-in user.
 *
 * @param views how often it was watched to its end
 * @param position where it is resumed; null when it is not
 * @param lastViewedAt null when it was never watched
 */
record WatchedState(
        int views, @Nullable Duration position, @Nullable Instant lastViewedAt) {
    /** Its kind. */
    static final ItemStateKind<WatchedState> KIND = new Kind();

    static WatchedState of(MediaItem item) {
        Playback playback = item.playback();
        Integer views = playback.viewCount();
        Duration position = playback.viewOffset();
        return new WatchedState(
                views == null ? 0 : views,
                position == null || position.isZero() ? null : position,
                playback.lastViewedAt());
    }

    boolean isWatched() {
        return views > 0;
    }

    boolean isUntouched() {
        return views == 0 && position == null;
    }

    /** Counts views up again, one by one, since Plex takes no number. */
    private static final class Kind implements ItemStateKind<WatchedState> {
        private static final String VIEWS = "viewCount";
        private static final String POSITION = "positionMillis";
        private static final String LAST = "lastViewedAt";

        @Override
        public String name() {
            return "watchState";
        }

        @Override
        public Set<String> lost() {
            return Set.of(LAST);
        }

        @Override
        public WatchedState of(MediaItem item) {
            return WatchedState.of(item);
        }

        @Override
        public JsonNode toJson(WatchedState state) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put(VIEWS, state.views);
            if (state.position != null) {
                json.put(POSITION, state.position.toMillis());
            }
            if (state.lastViewedAt != null) {
                json.put(LAST, state.lastViewedAt.getEpochSecond());
            }
            return json;
        }

        @Override
        public WatchedState fromJson(JsonNode json) {
            return new WatchedState(
                    json.path(VIEWS).asInt(),
                    json.has(POSITION) ? Duration.ofMillis(json.path(POSITION).asLong()) : null,
                    json.has(LAST) ? Instant.ofEpochSecond(json.path(LAST).asLong()) : null);
        }

        @Override
        public String restore(String key, WatchedState old, @Nullable Thing<WatchedState> now, ToolContext context) {
            RatingKey item = RatingKey.of(key);
            WatchApi watch = context.plex().watch();
            int views = now == null ? 0 : now.state().views;
            if (views > old.views || (now != null && now.state().position != null && old.position == null)) {
                watch.markUnwatched(item);
                views = 0;
            }
            for (int more = views; more < old.views; more++) {
                watch.markWatched(item);
            }
            if (old.position != null) {
                watch.setProgress(item, old.position);
            }
            return key;
        }
    }
}
