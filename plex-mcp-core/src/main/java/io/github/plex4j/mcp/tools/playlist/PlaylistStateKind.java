package io.github.plex4j.mcp.tools.playlist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.playlist.PlaylistEdits;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads playlists, and puts them back as they were. */
final class PlaylistStateKind implements StateKind<PlaylistState> {
    private static final String TITLE = "title";
    private static final String SORT_TITLE = "sortTitle";
    private static final String SUMMARY = "summary";
    private static final String TYPE = "playlistType";
    private static final String SMART = "smart";
    private static final String FILTERS = "filters";
    private static final String ITEMS = "ratingKeys";

    @Override
    public String name() {
        return "playlist";
    }

    @Override
    public Map<String, Thing<PlaylistState>> read(Collection<String> keys, ToolContext context) {
        Map<String, Thing<PlaylistState>> found = new HashMap<>();
        for (String key : keys) {
            FoundPlaylist.find(PlaylistId.of(key), context).ifPresent(playlist -> found.put(key, playlist.thing()));
        }
        return found;
    }

    @Override
    public JsonNode toJson(PlaylistState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(TITLE, state.title());
        if (state.sortTitle() != null) {
            json.put(SORT_TITLE, state.sortTitle());
        }
        json.put(SUMMARY, state.summary());
        if (state.playlistType() != null) {
            json.put(TYPE, state.playlistType());
        }
        json.put(SMART, state.smart());
        if (state.content() != null) {
            json.put(FILTERS, state.content().pathAndQuery());
        }
        ArrayNode items = json.putArray(ITEMS);
        state.ratingKeys().forEach(items::add);
        return json;
    }

    @Override
    public PlaylistState fromJson(JsonNode json) {
        List<String> keys = new ArrayList<>();
        json.path(ITEMS).forEach(key -> keys.add(key.asText()));
        return new PlaylistState(
                json.path(TITLE).asText(),
                json.has(SORT_TITLE) ? json.path(SORT_TITLE).asText() : null,
                json.path(SUMMARY).asText(),
                json.has(TYPE) ? json.path(TYPE).asText() : null,
                json.path(SMART).asBoolean(),
                SmartContent.find(json.path(FILTERS).asText()).orElse(null),
                keys);
    }

    @Override
    public String restore(String key, PlaylistState old, @Nullable Thing<PlaylistState> now, ToolContext context)
            throws InterruptedException {
        PlaylistEdits edits = context.plex().playlists().edits();
        PlaylistId id = now == null ? create(old, edits) : PlaylistId.of(key);
        PlaylistState present = now == null
                ? FoundPlaylist.find(id, context)
                        .orElseThrow(PlaylistStateKind::vanished)
                        .state()
                : now.state();
        setTexts(id, present, old, edits);
        SmartContent content = old.content();
        if (content != null && !content.equals(present.content())) {
            edits.setContent(id, content);
        }
        if (!old.smart()) {
            new PlaylistItems(id, context).restore(old.ratingKeys());
        }
        return id.value();
    }

    static void setTexts(PlaylistId id, PlaylistState now, PlaylistState wanted, PlaylistEdits edits) {
        if (!now.title().equals(wanted.title())) {
            edits.setTitle(id, wanted.title());
        }
        if (!Objects.equals(now.sortTitle(), wanted.sortTitle())) {
            edits.setSortTitle(id, Optional.ofNullable(wanted.sortTitle()).orElse(""));
        }
        if (!now.summary().equals(wanted.summary())) {
            edits.setSummary(id, wanted.summary());
        }
    }

    private static PlaylistId create(PlaylistState old, PlaylistEdits edits) {
        String kind = Optional.ofNullable(old.playlistType()).orElse(PlaylistKind.VIDEO.plexName());
        if (!old.smart()) {
            return edits.create(kind, old.title(), List.of()).id().orElseThrow(PlaylistStateKind::vanished);
        }
        SmartContent content = old.content();
        if (content == null) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "The filters of the smart playlist are in a form that cannot be put back.",
                    "Make it again with `create_playlist`.");
        }
        return edits.createSmart(kind, old.title(), content).id().orElseThrow(PlaylistStateKind::vanished);
    }

    private static ToolFailure vanished() {
        return new ToolFailure(
                FailureCode.UPSTREAM_ERROR,
                "Plex made a playlist that cannot be found.",
                "Look for it with `get_playlists`.");
    }
}
