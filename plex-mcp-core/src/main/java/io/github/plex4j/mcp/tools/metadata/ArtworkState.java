package io.github.plex4j.mcp.tools.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.metadata.ArtworkApi;
import io.github.plex4j.client.metadata.ArtworkChoice;
import io.github.plex4j.client.metadata.ArtworkKind;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one kind that an item shows.
 *
 * @param artworkId null for none
 */
record ArtworkState(@Nullable String artworkId) {
    /** Whether it was uploaded, or fetched from an address that somebody gave. */
    boolean isUploaded() {
        return artworkId != null && artworkId.startsWith("upload://");
    }

    /** The kinds of state, one for each kind of picture. */
    static List<Kind> kinds() {
        return Stream.of(ArtworkKind.values()).map(Kind::new).toList();
    }

    /**
     * The state of the pictures of a kind.
     *
     * @param picture the kind of picture
     */
    record Kind(ArtworkKind picture) implements StateKind<ArtworkState> {
        private static final String ID = "artworkId";

        @Override
        public String name() {
            return "artwork." + Names.of(picture);
        }

        @Override
        public Map<String, Thing<ArtworkState>> read(Collection<String> keys, ToolContext context) {
            Map<String, Thing<ArtworkState>> things = new HashMap<>();
            for (String key : keys) {
                try {
                    things.put(key, new Thing<>(key, null, state(context.plex().artwork(), RatingKey.of(key))));
                } catch (PlexNotFoundException gone) {
                    // An item that is gone has no state.
                }
            }
            return things;
        }

        ArtworkState state(ArtworkApi artwork, RatingKey key) {
            return artwork.list(key, picture).stream()
                    .filter(ArtworkChoice::selected)
                    .findFirst()
                    .map(choice -> new ArtworkState(choice.id()))
                    .orElseGet(() -> new ArtworkState(null));
        }

        @Override
        public JsonNode toJson(ArtworkState state) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            return state.artworkId == null ? json : json.put(ID, state.artworkId);
        }

        @Override
        public ArtworkState fromJson(JsonNode json) {
            return new ArtworkState(json.has(ID) ? json.path(ID).asText() : null);
        }

        /** A picture that is no longer offered, or none, cannot be chosen again. */
        @Override
        public String restore(String key, ArtworkState old, @Nullable Thing<ArtworkState> now, ToolContext context) {
            ArtworkApi artwork = context.plex().artwork();
            Optional<ArtworkChoice> choice = artwork.list(RatingKey.of(key), picture).stream()
                    .filter(offered -> offered.id().equals(old.artworkId))
                    .findFirst();
            choice.ifPresent(offered -> artwork.choose(RatingKey.of(key), picture, offered));
            return key;
        }
    }
}
