package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A title of a library with all its copies there. Immutable. */
final class LibraryTitle {
    /** By title regardless of case, then by key, as numbers are ordered. */
    static final Comparator<LibraryTitle> BY_NAME = Comparator.comparing(
                    (LibraryTitle title) -> title.title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(title -> title.title)
            .thenComparing(title -> title.key, LibraryTitle::compareKeys);

    private final String identity;
    private final String title;
    private final RatingKey key;
    private final boolean edition;
    private final double rating;
    private final int[] traits;
    private final List<RatingKey> copies;

    LibraryTitle(String identity, RatingKey key, MediaItem row, int[] traits) {
        this(identity, row.title(), key, row.facts().editionTitle() != null, rating(row), traits, List.of(key));
    }

    private LibraryTitle(
            String identity,
            String title,
            RatingKey key,
            boolean edition,
            double rating,
            int[] traits,
            List<RatingKey> copies) {
        this.identity = identity;
        this.title = title;
        this.key = key;
        this.edition = edition;
        this.rating = rating;
        this.traits = traits;
        this.copies = copies;
    }

    /** The audience's rating, else the critics'; not a number when there is neither. */
    static double rating(MediaItem item) {
        Double audience = item.facts().audienceRating();
        Double rating = audience != null ? audience : item.facts().rating();
        return rating == null || rating < 0 || rating > 10 ? Double.NaN : rating;
    }

    /** With another copy; what is no special edition stands for the title, else the one with the least key. */
    LibraryTitle with(LibraryTitle other) {
        boolean otherStands = edition != other.edition ? edition : compareKeys(other.key, key) < 0;
        LibraryTitle standing = otherStands ? other : this;
        List<RatingKey> all = Stream.concat(copies.stream(), other.copies.stream())
                .distinct()
                .sorted(LibraryTitle::compareKeys)
                .toList();
        return new LibraryTitle(
                identity, standing.title, standing.key, standing.edition, standing.rating, standing.traits, all);
    }

    private static int compareKeys(RatingKey first, RatingKey second) {
        int byLength = Integer.compare(first.value().length(), second.value().length());
        return byLength != 0 ? byLength : first.value().compareTo(second.value());
    }

    String identity() {
        return identity;
    }

    RatingKey key() {
        return key;
    }

    double rating() {
        return rating;
    }

    /** Not to be changed. */
    int[] traits() {
        return traits;
    }

    List<RatingKey> copies() {
        return copies;
    }
}
