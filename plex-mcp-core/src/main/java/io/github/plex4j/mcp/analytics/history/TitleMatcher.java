package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds for a row of history whose item is gone the item that took its place: the only title of the same type, title and
 * year, the only episode of the same show, season and number, the only track of the same artist, album and title. A
 * library is read when the first row comes that needs it. Not thread-safe.
 */
public final class TitleMatcher {
    private final LibraryReader reader;
    private final ParentIndex shows;
    private final ParentIndex artists;
    private @Nullable DescriptionIndex movies;

    public TitleMatcher(LibraryApi libraries, WalkObserver observer) {
        this.reader = new LibraryReader(libraries, observer);
        this.shows = new ParentIndex(reader, MediaType.SHOW, MatchKeys::episode);
        this.artists = new ParentIndex(reader, MediaType.ARTIST, MatchKeys::track);
    }

    /** Whether a library was not read to its end, so that nothing is found any more. */
    boolean isUnfinished() {
        return reader.isUnfinished();
    }

    /** The item itself: a movie, an episode, a track. */
    Optional<ItemKeys> item(HistoryEntry gone) {
        return ifAllWasRead(find(gone));
    }

    /** The show of an episode or the artist of a track, when it alone has that title. */
    Optional<RatingKey> whole(HistoryEntry gone) {
        return ifAllWasRead(findWhole(gone));
    }

    private <T> Optional<T> ifAllWasRead(Optional<T> found) {
        return reader.isUnfinished() ? Optional.empty() : found;
    }

    private Optional<ItemKeys> find(HistoryEntry gone) {
        MediaType type = gone.type();
        String whole = gone.grandparent().title();
        if (type.equals(MediaType.MOVIE)) {
            return described(MatchKeys.movie(gone))
                    .flatMap(description -> movies().find(description, gone.rawSectionKey()));
        }
        if (whole != null && type.equals(MediaType.EPISODE)) {
            return described(MatchKeys.episode(gone))
                    .flatMap(description -> shows.findPart(whole, description, gone.rawSectionKey()));
        }
        return whole != null && type.equals(MediaType.TRACK)
                ? artists.findPart(whole, MatchKeys.track(gone), gone.rawSectionKey())
                : Optional.empty();
    }

    private Optional<RatingKey> findWhole(HistoryEntry gone) {
        String title = gone.grandparent().title();
        if (title == null) {
            return Optional.empty();
        }
        if (gone.type().equals(MediaType.EPISODE)) {
            return shows.find(title);
        }
        return gone.type().equals(MediaType.TRACK) ? artists.find(title) : Optional.empty();
    }

    private static Optional<String> described(@Nullable String description) {
        return Optional.ofNullable(description);
    }

    private DescriptionIndex movies() {
        DescriptionIndex known = movies;
        if (known == null) {
            DescriptionIndex read = new DescriptionIndex();
            reader.readAll(
                    MediaType.MOVIE,
                    movie -> MatchKeys.movie(movie).forEach(description -> read.add(description, movie)));
            known = read;
            movies = known;
        }
        return known;
    }
}
