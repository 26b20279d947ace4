package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The titles of a library, from the rows of its list: each once, whatever copies and editions of it there are. Of each only
 * what scoring needs is kept, some hundred bytes. Not thread-safe.
 */
public final class LibraryTitles {
    private final TraitIndex index;
    private final Map<String, LibraryTitle> byIdentity = new LinkedHashMap<>();
    private int[] rowsWith = new int[1024];
    private long rows;
    private long rated;
    private double ratings;
    private double squares;

    public LibraryTitles(TraitIndex index) {
        this.index = index;
    }

    /** Adds a row of the library's list; one without a key that can be asked for counts but cannot be recommended. */
    public void add(MediaItem row) {
        int[] traits = index.of(row);
        count(traits);
        double rating = LibraryTitle.rating(row);
        if (!Double.isNaN(rating)) {
            rated++;
            ratings += rating;
            squares += rating * rating;
        }
        RatingKey key = row.ratingKey().orElse(null);
        if (key == null) {
            return;
        }
        String identity = TitleIdentity.of(row);
        LibraryTitle copy = new LibraryTitle(identity, key, row, traits);
        byIdentity.merge(identity, copy, LibraryTitle::with);
    }

    private void count(int[] traits) {
        rows++;
        if (index.size() > rowsWith.length) {
            rowsWith = Arrays.copyOf(rowsWith, Math.max(index.size(), rowsWith.length * 2));
        }
        for (int trait : traits) {
            rowsWith[trait]++;
        }
    }

    /** The number of rows added. */
    public long rows() {
        return rows;
    }

    /** The share of the rows that have a trait. */
    double shareOf(int trait) {
        return rows == 0 || trait >= rowsWith.length ? 0 : rowsWith[trait] / (double) rows;
    }

    /**
     * Whether that many items can have a trait: not fewer than told of it, and not all there are, which is what a server
     * answers that passes over the question, unless nearly all did tell of it.
     */
    public boolean isPlausible(int trait, long count) {
        long told = trait < rowsWith.length ? rowsWith[trait] : 0;
        return count >= told && (count < rows || (told * 2 > rows && count == rows));
    }

    double meanRating() {
        return rated == 0 ? 0 : ratings / rated;
    }

    /** The standard deviation; 0 where all are rated alike, or none. */
    double spreadOfRatings() {
        return rated == 0 ? 0 : Math.sqrt(Math.max(0, squares / rated - meanRating() * meanRating()));
    }

    Collection<LibraryTitle> titles() {
        return Collections.unmodifiableCollection(byIdentity.values());
    }

    /** The number of titles. */
    public int size() {
        return byIdentity.size();
    }
}
