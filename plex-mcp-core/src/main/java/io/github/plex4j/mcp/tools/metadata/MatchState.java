package io.github.plex4j.mcp.tools.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.metadata.Match;
import io.github.plex4j.client.metadata.MatchApi;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.ItemStateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The title with which an item is matched.
 *
 * @param guid the identity of the title
 * @param title its title
 * @param year null when it is not known
 */
record MatchState(
        @Shown(Role.DETAIL) String guid,
        @Shown(Role.NAME) String title,
        @Nullable Integer year) {
    /** Its kind. */
    static final ItemStateKind<MatchState> KIND = new Kind();

    static MatchState of(MediaItem item) {
        String guid = item.guid();
        return new MatchState(
                guid == null ? "" : guid, item.title(), item.facts().year());
    }

    boolean isMatched() {
        return !guid.isEmpty() && !guid.startsWith("local://") && !guid.contains("none://");
    }

    private static final class Kind implements ItemStateKind<MatchState> {
        private static final String GUID = "guid";
        private static final String TITLE = "title";
        private static final String YEAR = "year";

        @Override
        public String name() {
            return "match";
        }

        @Override
        public MatchState of(MediaItem item) {
            return MatchState.of(item);
        }

        @Override
        public JsonNode toJson(MatchState state) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put(GUID, state.guid).put(TITLE, state.title);
            return state.year == null ? json : json.put(YEAR, state.year);
        }

        @Override
        public MatchState fromJson(JsonNode json) {
            return new MatchState(
                    json.path(GUID).asText(),
                    json.path(TITLE).asText(),
                    json.has(YEAR) ? json.path(YEAR).asInt() : null);
        }

        @Override
        public String restore(String key, MatchState old, @Nullable Thing<MatchState> now, ToolContext context) {
            MatchApi matches = context.plex().matches();
            if (old.isMatched()) {
                matches.apply(RatingKey.of(key), new Match(old.guid, old.title, old.year, null));
            } else {
                matches.unmatch(RatingKey.of(key));
            }
            return key;
        }
    }
}
