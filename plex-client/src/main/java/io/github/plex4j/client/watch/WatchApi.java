package io.github.plex4j.client.watch;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PartId;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.StreamId;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.PagedReader;
import io.github.plex4j.client.internal.paging.ItemKeys;
import io.github.plex4j.client.library.MediaItem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Changes of what the signed-in user has watched, rated and chosen. They are the user's own: no token changes those of another.
 *
 * <p>Plex answers each with an empty 200, whether or not anything changed; {@link MediaItem#playback()} shows what is so afterwards.
 * No change is sent twice: an exception whose outcome is unknown means that it may have been made. Safe for use by several threads.
 * Every method throws {@link PlexException} when the server cannot be asked, {@link PlexNotFoundException} when it has no such item.
 */
public final class WatchApi {
    private static final String IDENTIFIER = "com.plexapp.plugins.library";
    private static final double HIGHEST_RATING = 10;

    /** Plex clears a rating by one below 0. */
    private static final int NO_RATING = -1;

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public WatchApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * Marks an item as watched, and everything below a show, season, artist or album. It adds a view and sets the time of the last one,
     * so twice is not the same as once, and it writes no row of the history. Sent as {@code PUT}, which Plex's description asks for;
     * other clients use {@code GET}, which proxies and retries may repeat.
     */
    public void markWatched(RatingKey item) {
        send(identified(PlexRequest.put("/:/scrobble"), item));
    }

    /**
     * Marks an item as never watched, and everything below a show, season, artist or album: views, progress and the time of the last
     * view are lost for good. Twice is the same as once. Sent as {@code PUT} for the reason of {@link #markWatched}.
     */
    public void markUnwatched(RatingKey item) {
        send(identified(PlexRequest.put("/:/unscrobble"), item));
    }

    /**
     * Rates an item. Twice is the same as once, but for the time of the rating.
     *
     * @param rating 0 to 10; Plex shows half as many stars
     * @throws PlexInputException if the rating is outside of that
     */
    public void rate(RatingKey item, double rating) {
        if (!(rating >= 0 && rating <= HIGHEST_RATING)) {
            throw new PlexInputException("A rating is a number from 0 to 10.");
        }
        boolean isWhole = rating == Math.rint(rating);
        send(identified(PlexRequest.put("/:/rate"), item).with("rating", isWhole ? (Object) (long) rating : rating));
    }

    /** Takes the user's rating of an item away. Twice is the same as once. */
    public void clearRating(RatingKey item) {
        send(identified(PlexRequest.put("/:/rate"), item).with("rating", NO_RATING));
    }

    /**
     * Sets the position at which an item is resumed. Near its end Plex marks the item as watched instead. Twice is
     * the same as once. Plex's description does not have this call, which every client sends as
     * {@code GET}.
     *
     * @param position more than nothing: Plex ignores the position 0
     * @throws PlexInputException if the position is not at least a millisecond
     */
    public void setProgress(RatingKey item, Duration position) {
        if (position.toMillis() < 1) {
            throw new PlexInputException(
                    "A position is at least a millisecond. Mark the item as unwatched to clear it.");
        }
        send(identified(PlexRequest.get("/:/progress").changing(), item)
                .with("time", position.toMillis())
                .with("state", "stopped"));
    }

    /**
     * The items that the user could continue to watch, the last played first: those in progress, and the next episodes of shows.
     *
     * @return the items; rows of a list are partial, see {@link MediaItem}
     */
    public Paged<MediaItem> continueWatching() {
        return PagedReader.of(
                transport, PlexRequest.get("/hubs/continueWatching/items"), MediaItemReader.items(), ItemKeys::of);
    }

    /**
     * Takes an item off the list of what the user could continue to watch. An episode takes its show with it. Its views and
     * its progress stay, and playing it puts it back on the list. Twice is the same as once.
     */
    public void removeFromContinueWatching(RatingKey item) {
        send(PlexRequest.put("/actions/removeFromContinueWatching").with("ratingKey", item));
    }

    /**
     * Chooses what of a file is played. Twice is the same as once.
     *
     * @param part a file of an item
     * @param audio one of its audio streams; null leaves the choice
     * @param subtitle one of its subtitle streams, or {@link StreamId#NONE} to turn subtitles off; null leaves the choice
     * @param allParts whether to choose the like in the other files of the same version
     * @throws PlexInputException if both streams are null
     */
    public void selectStreams(PartId part, @Nullable StreamId audio, @Nullable StreamId subtitle, boolean allParts) {
        if (audio == null && subtitle == null) {
            throw new PlexInputException("An audio stream or a subtitle stream is needed.");
        }
        PlexRequest request = PlexRequest.put("/library/parts/{partId}", part);
        request = audio == null ? request : request.with("audioStreamID", audio);
        request = subtitle == null ? request : request.with("subtitleStreamID", subtitle);
        send(request.with("allParts", allParts));
    }

    private static PlexRequest identified(PlexRequest request, RatingKey item) {
        return request.with("key", item).with("identifier", IDENTIFIER);
    }

    private void send(PlexRequest request) {
        transport.exchange(request, body -> true);
    }
}
