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
import org.jspecify.annotations.Nullable;

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
     * Whether a row whose item is gone was a play of this title, or of a part of it. An episode or a track that has no successor
     * counts for the only show or artist of that title.
     */
    public boolean isOf(HistoryEntry gone) {
        if (!mayBe(gone)) {
            return false;
        }
        Optional<ItemKeys> successor = matcher.item(gone);
        return successor.isEmpty()
                ? isWhole() && matcher.whole(gone).filter(copies::contains).isPresent()
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
        String whole = whole();
        String goneWhole = gone.grandparent().title();
        List<MediaType> levels = holder().levels();
        return gone.type().equals(levels.get(levels.size() - 1))
                && whole != null
                && goneWhole != null
                && MatchKeys.title(whole).equals(MatchKeys.title(goneWhole));
    }

    private boolean isWhole() {
        return item.type().equals(holder());
    }

    /** The title of the show or artist, if that is what this is or belongs to. */
    private @Nullable String whole() {
        if (isWhole()) {
            return item.title();
        }
        return holder().equals(MediaType.SHOW)
                ? item.place().show()
                : item.place().artist();
    }

    private MediaType holder() {
        return CopySearch.holder(item.type());
    }
}
