package io.github.plex4j.client.library;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the content of an item. Every part is null when not reported.
 *
 * @param originalTitle         the title in its own language; of a track, the artist who performs it
 * @param sortTitle             the title by which it is sorted, where that differs
 * @param editionTitle          the edition, such as {@code Director's Cut}
 * @param summary               the summary
 * @param tagline               the tagline
 * @param year                  the year of release
 * @param releasedOn            the date of release or first broadcast
 * @param contentRating         the age rating, such as {@code PG-13}
 * @param studio                the studio, network or record label
 * @param duration              the running time
 * @param rating                the critics' rating, 0 to 10
 * @param ratingSource          the source of the critics' rating, as Plex names it
 * @param audienceRating        the audience's rating, 0 to 10
 * @param audienceRatingSource  the source of the audience's rating, as Plex names it
 * @param addedAt               when it was added to the library
 * @param updatedAt             when its metadata last changed
 * @param deletedAt             when its files went missing; null while they are there
 * @param subtype               a finer type, such as {@code clip} for a movie
 * @param chapterSource         the source of its chapters
 * @param slug                  its name in addresses on Plex's web site
 */
public record Facts(
        @Nullable String originalTitle,
        @Nullable String sortTitle,
        @Nullable String editionTitle,
        @Nullable String summary,
        @Nullable String tagline,
        @Nullable Integer year,
        @Nullable LocalDate releasedOn,
        @Nullable String contentRating,
        @Nullable String studio,
        @Nullable Duration duration,
        @Nullable Double rating,
        @Nullable String ratingSource,
        @Nullable Double audienceRating,
        @Nullable String audienceRatingSource,
        @Nullable Instant addedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt,
        @Nullable String subtype,
        @Nullable String chapterSource,
        @Nullable String slug) {
    /** No facts at all. */
    public static final Facts NONE = new Facts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null);
}
