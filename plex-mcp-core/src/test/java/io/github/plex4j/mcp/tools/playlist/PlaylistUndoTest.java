package io.github.plex4j.mcp.tools.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.testserver.model.Playlist;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaylistUndoTest {
    private static final String RAINY = "951";
    private static final String SMART = "953";

    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> keys(String playlistId) {
        return bench.server.library().playlists().find(playlistId).orElseThrow().entries().stream()
                .map(Playlist.Entry::ratingKey)
                .toList();
    }

    private List<String> places(String playlistId) {
        return bench.server.library().playlists().find(playlistId).orElseThrow().entries().stream()
                .map(entry -> Long.toString(entry.id()))
                .toList();
    }

    private JsonNode confirmed(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }

    private String selection(String arguments) {
        return bench.call("get_library_items", arguments).path("selection").asText();
    }

    private PlaylistState state(String playlistId) throws InterruptedException {
        return Objects.requireNonNull(PlaylistState.KIND
                        .read(List.of(playlistId), bench.context())
                        .get(playlistId))
                .state();
    }

    /** Puts a playlist back as an undo does; returns its id, which is another one when it had been deleted. */
    private String restore(String playlistId, PlaylistState old) throws InterruptedException {
        Map<String, Thing<PlaylistState>> now = PlaylistState.KIND.read(List.of(playlistId), bench.context());
        PlaylistState written = PlaylistState.KIND.fromJson(PlaylistState.KIND.toJson(old));
        return PlaylistState.KIND.restore(playlistId, written, now.get(playlistId), bench.context());
    }

    private JsonNode undo(JsonNode change) {
        return confirmed(
                "undo_change", "{'changeId': '" + change.path("changeId").asText() + "'}");
    }

    @Test
    void putsBackWhatWasRemovedMovedAndRenamed() throws InterruptedException {
        PlaylistState before = state(RAINY);
        List<String> places = places(RAINY);
        bench.call(
                "add_to_playlist",
                "{'playlistId': '951', 'ratingKeys': ['101', '" + keys(RAINY).get(1) + "']}");
        bench.call(
                "remove_from_playlist",
                "{'playlistId': '951', 'playlistItemIds': ['%s', '%s']}".formatted(places.get(0), places.get(2)));
        bench.call("move_playlist_item", "{'playlistId': '951', 'playlistItemId': '" + places.get(3) + "'}");
        bench.call("edit_playlist", "{'playlistId': '951', 'title': 'Sunny', 'sortTitle': 'Z', 'summary': 'S'}");
        assertThat(restore(RAINY, before)).isEqualTo(RAINY);
        assertThat(state(RAINY)).isEqualTo(before);
    }

    @Test
    void putsBackAClearedPlaylistAndADeletedOneUnderANewId() throws InterruptedException {
        PlaylistState before = state(RAINY);
        confirmed("clear_playlist", "{'playlistId': '951'}");
        assertThat(restore(RAINY, before)).isEqualTo(RAINY);
        assertThat(state(RAINY)).isEqualTo(before);
        confirmed("delete_playlist", "{'playlistId': '951'}");
        String made = restore(RAINY, before);
        assertThat(made).isNotEqualTo(RAINY);
        assertThat(state(made)).isEqualTo(before);
    }

    @Test
    void putsBackTheFiltersOfASmartPlaylistAndTheWholeOfADeletedOne() throws InterruptedException {
        PlaylistState before = state(SMART);
        String handle = selection("{'libraryKey': 'Movies', 'genre': 'Comedy'}");
        bench.call("edit_playlist", "{'playlistId': '953', 'selection': '" + handle + "'}");
        restore(SMART, before);
        assertThat(state(SMART)).isEqualTo(before);
        confirmed("delete_playlist", "{'playlistId': '953'}");
        assertThat(state(restore(SMART, before))).isEqualTo(before);
    }

    @Test
    void undoesEachKindOfChangeByItsName() {
        List<String> before = keys(RAINY);
        List<String> places = places(RAINY);
        undo(bench.call(
                "remove_from_playlist",
                "{'playlistId': '951', 'playlistItemIds': ['%s', '%s']}".formatted(places.get(0), places.get(2))));
        assertThat(keys(RAINY)).isEqualTo(before);
        undo(bench.call("add_to_playlist", "{'playlistId': '951', 'ratingKeys': ['101', '102']}"));
        assertThat(keys(RAINY)).isEqualTo(before);
        undo(bench.call("edit_playlist", "{'playlistId': '951', 'title': 'Sunny'}"));
        assertThat(bench.server.library().playlists().find(RAINY).orElseThrow().title())
                .isEqualTo("Rainy Sunday");
        undo(confirmed("clear_playlist", "{'playlistId': '951'}"));
        assertThat(keys(RAINY)).isEqualTo(before);
        undo(confirmed("delete_playlist", "{'playlistId': '951'}"));
        assertThat(bench.server.library().playlists().all())
                .filteredOn(playlist -> playlist.title().equals("Rainy Sunday"))
                .singleElement()
                .satisfies(made -> assertThat(keys(made.ratingKey())).isEqualTo(before));
    }
}
