package io.github.plex4j.client.playlist;

import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.library.SmartContent;
import java.io.IOException;
import java.util.List;

/** Reads playlists and their items. */
final class PlaylistReader {
    private PlaylistReader() {}

    /** The playlist of an answer that has one. */
    static Playlist only(ResponseBody body) throws IOException {
        List<Playlist> rows = ContainerReader.rows("Metadata", PlaylistReader::playlist)
                .read(body)
                .rows();
        if (rows.isEmpty()) {
            throw new MalformedBodyException("the answer has no playlist");
        }
        return rows.get(0);
    }

    static Playlist playlist(Row row) {
        return new Playlist(
                row.text("ratingKey"),
                row.textOrEmpty("title"),
                row.text("titleSort"),
                row.text("playlistType"),
                row.flag("smart"),
                SmartContent.find(row.text("content")).orElse(null),
                row.text("summary"),
                row.integer("leafCount"),
                row.duration("duration"),
                row.integer("viewCount"),
                row.time("addedAt"),
                row.time("updatedAt"),
                row.time("lastViewedAt"),
                row.text("composite"));
    }

    static PlaylistItem item(Row row) {
        return new PlaylistItem(row.text("playlistItemID"), MediaItemReader.read(row));
    }
}
