package io.github.plex4j.client.sonic;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.library.MediaItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Music that sounds alike. The server knows it of what it has analysed, which needs a Plex Pass. Safe for use by several threads. Every
 * method throws {@link PlexException} when the server cannot be asked.
 */
public final class SonicApi {
    private static final int MAXIMUM_LIMIT = 500;

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport sends the requests
     */
    public SonicApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The items that sound most like one, the nearest first.
     *
     * @param item        an artist, an album or a track
     * @param limit       the most items, 1 to 500
     * @param maxDistance how far they may be, 0 to 1; null for what the server takes for near, 0.25
     * @return items of the same type; none where nothing is near, or nothing was analysed
     * @throws PlexInputException    if an argument is out of bounds
     * @throws PlexNotFoundException if there is no such item, or the server has no sonic analysis
     */
    public List<SonicMatch> similar(RatingKey item, int limit, @Nullable Double maxDistance) {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new PlexInputException("The limit is 1 to " + MAXIMUM_LIMIT + ", not " + limit + ".");
        }
        if (maxDistance != null && !(maxDistance >= 0 && maxDistance <= 1)) {
            throw new PlexInputException("A sonic distance is 0 to 1, not " + maxDistance + ".");
        }
        PlexRequest request =
                PlexRequest.get("/library/metadata/{ratingKey}/nearest", item).with("limit", limit);
        return transport
                .exchange(
                        maxDistance == null ? request : request.with("maxDistance", maxDistance),
                        ContainerReader.rows(
                                "Metadata", row -> new SonicMatch(MediaItemReader.read(row), row.decimal("distance"))))
                .rows();
    }

    /**
     * Tracks that lead from one to another, each near the one before.
     *
     * @param section the section of both tracks
     * @param from    the first track
     * @param to      the last track
     * @return the tracks in their order, both ends included; none where there is no path, or nothing was analysed
     * @throws PlexNotFoundException if there is no such track or section, or the server has no sonic analysis
     */
    public List<MediaItem> path(SectionKey section, RatingKey from, RatingKey to) {
        return transport
                .exchange(
                        PlexRequest.get("/library/sections/{libraryKey}/computePath", section)
                                .with("startID", from)
                                .with("endID", to),
                        MediaItemReader.items())
                .rows();
    }

    /**
     * Whether the sound of an item was analysed.
     *
     * @param item an artist, an album or a track
     * @throws PlexNotFoundException if there is no such item
     */
    public boolean isAnalyzed(RatingKey item) {
        return transport
                .exchange(
                        PlexRequest.get("/library/metadata/{ratingKeys}", item),
                        ContainerReader.rows("Metadata", row -> row.text("musicAnalysisVersion") != null))
                .rows()
                .stream()
                .anyMatch(Boolean::booleanValue);
    }
}
