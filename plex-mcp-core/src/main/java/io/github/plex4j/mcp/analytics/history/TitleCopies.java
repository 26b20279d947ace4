package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One title with all its copies: in other editions, in other libraries, and those that are gone. Not thread-safe. */
public final class TitleCopies {
    private final MediaItem item;
    private final Set<RatingKey> copies;
    private final boolean complete;
    private final TitleMatcher matcher;

    private TitleCopies(MediaItem item, Set<RatingKey> copies, boolean complete, TitleMatcher matcher) {
        this.item = item;
        this.copies = copies;
        this.complete = complete;
        this.matcher = matcher;
    }

    /** The title of which an item is a copy. */
    public static TitleCopies of(MediaItem item, LibraryApi libraries, WalkObserver observer) {
        CopySearch search = new CopySearch(item, libraries, observer);
        Set<RatingKey> copies = search.find();
        return new TitleCopies(item, copies, search.isComplete(), new TitleMatcher(libraries, observer));
    }

    /** Whether no copy can be missing, as far as libraries were read. */
    boolean isComplete() {
        return complete && !matcher.isUnfinished();
    }

    /** The copies that are there, the given one first. */
    public List<RatingKey> copies() {
        return List.copyOf(copies);
    }

    /**
     * Whether a row whose item is gone was a play of this title, or of a part of it. An episode that has no successor counts
     * for the only show of its show's title.
     */
    public boolean isOf(HistoryEntry gone) {
        if (!mayBe(gone)) {
            return false;
        }
        Optional<ItemKeys> successor = matcher.item(gone);
        boolean show = item.type().equals(MediaType.SHOW);
        return successor.isEmpty()
                ? show && matcher.whole(gone).filter(copies::contains).isPresent()
                : Stream.of(ItemKeys.Level.values())
                        .anyMatch(level -> successor
                                .get()
                                .at(level)
                                .filter(copies::contains)
                                .isPresent());
    }

    /**
     * Whether a row may have been a play of this title although it names none of its copies: for that its item has to be gone.
     * A row that is surely of another title needs no library read.
     */
    public boolean mayBe(HistoryEntry gone) {
        if (gone.ratingKey().filter(copies::contains).isPresent()) {
            return false;
        }
        if (item.type().equals(MediaType.MOVIE)) {
            return gone.type().equals(MediaType.MOVIE)
                    && Optional.ofNullable(MatchKeys.movie(gone))
                            .map(MatchKeys.movie(item)::contains)
                            .orElse(false);
        }
        String show =
                item.type().equals(MediaType.SHOW) ? item.title() : item.place().show();
        String goneShow = gone.grandparent().title();
        return gone.type().equals(MediaType.EPISODE)
                && show != null
                && goneShow != null
                && MatchKeys.title(show).equals(MatchKeys.title(goneShow));
    }
}
