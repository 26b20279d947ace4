package io.github.plex4j.mcp.tools.watchstate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ItemStateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The rating of an item by the signed-in user.
 *
 * @param rating 0 to 10; null when the item is not rated
 */
record RatingState(@Nullable Double rating) {
    /** Its kind. */
    static final ItemStateKind<RatingState> KIND = new Kind();

    private static final class Kind implements ItemStateKind<RatingState> {
        private static final String RATING = "rating";

        @Override
        public String name() {
            return "rating";
        }

        @Override
        public RatingState of(MediaItem item) {
            return new RatingState(item.playback().userRating());
        }

        @Override
        public JsonNode toJson(RatingState state) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            return state.rating == null ? json : json.put(RATING, state.rating);
        }

        @Override
        public RatingState fromJson(JsonNode json) {
            return new RatingState(json.has(RATING) ? json.path(RATING).asDouble() : null);
        }

        @Override
        public String restore(String key, RatingState old, @Nullable Thing<RatingState> now, ToolContext context) {
            if (old.rating == null) {
                context.plex().watch().clearRating(RatingKey.of(key));
            } else {
                context.plex().watch().rate(RatingKey.of(key), old.rating);
            }
            return key;
        }
    }
}
