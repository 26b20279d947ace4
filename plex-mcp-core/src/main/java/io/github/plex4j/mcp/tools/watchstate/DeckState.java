package io.github.plex4j.mcp.tools.watchstate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place of an item on the list of what the signed-in user could continue to watch.
 *
 * @param listed whether it is there
 * @param position where it is resumed; null when it is not
 */
record DeckState(boolean listed, @Nullable Duration position) {
    /** Its kind. */
    static final StateKind<DeckState> KIND = new Kind();

    static DeckState of(MediaItem item, boolean listed) {
        return new DeckState(listed, item.playback().viewOffset());
    }

    /** Setting its position again lists an item that has one; what is only next comes back when its show is watched. */
    private static final class Kind implements StateKind<DeckState> {
        private static final String LISTED = "continueWatching";
        private static final String POSITION = "positionMillis";

        @Override
        public String name() {
            return "continueWatching";
        }

        @Override
        public Map<String, Thing<DeckState>> read(Collection<String> keys, ToolContext context) {
            Map<String, MediaItem> deck = new HashMap<>();
            context.plex().watch().continueWatching().stream()
                    .forEach(item -> deck.put(String.valueOf(item.rawKey()), item));
            Map<String, Thing<DeckState>> things = new HashMap<>();
            for (String key : keys) {
                MediaItem item = deck.get(key);
                things.put(
                        key,
                        item == null
                                ? new Thing<>(key, null, new DeckState(false, null))
                                : Thing.of(item, DeckState.of(item, true)));
            }
            return things;
        }

        @Override
        public JsonNode toJson(DeckState state) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put(LISTED, state.listed);
            return state.position == null || !state.listed ? json : json.put(POSITION, state.position.toMillis());
        }

        @Override
        public DeckState fromJson(JsonNode json) {
            return new DeckState(
                    json.path(LISTED).asBoolean(),
                    json.has(POSITION) ? Duration.ofMillis(json.path(POSITION).asLong()) : null);
        }

        /** The place of what is only next cannot be given back. */
        @Override
        public Set<String> lost() {
            return Set.of(LISTED);
        }

        @Override
        public String restore(String key, DeckState old, @Nullable Thing<DeckState> now, ToolContext context) {
            if (old.position != null) {
                context.plex().watch().setProgress(RatingKey.of(key), old.position);
            } else if (!old.listed) {
                context.plex().watch().removeFromContinueWatching(RatingKey.of(key));
            }
            return key;
        }
    }
}
