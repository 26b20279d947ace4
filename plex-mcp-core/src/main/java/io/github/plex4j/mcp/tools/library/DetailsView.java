package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.mcp.analytics.hygiene.VersionRanking.Criterion;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.ItemCounts;
import io.github.plex4j.mcp.tools.item.ItemKey;
import io.github.plex4j.mcp.tools.item.ItemPlace;
import io.github.plex4j.mcp.tools.item.ItemView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything useful about one item. What is not known is left out. */
record DetailsView(
        @Inline ItemKey key,
        String type,
        @Shown(Role.NAME) String title,
        @Shown(Role.DETAIL) @Nullable String originalTitle,
        @Shown(Role.ADDITION) @Nullable Integer year,
        @Shown(Role.DETAIL) @Nullable String libraryKey,
        @Shown(label = "library") @Nullable String libraryTitle,
        @Nullable Long durationSeconds,
        @Inline ItemPlace place,
        @Inline ItemCounts counts,
        @Inline Description description,
        @Inline WatchState watchState,
        @Shown(Role.DETAIL) @Nullable String guid,
        @Nullable Guids guids,
        @Describe("the files are missing since") @Nullable OffsetDateTime unavailable,

        @Describe("the first 20") @Shown(Role.DETAIL) @Nullable
        List<CastMember> cast,

        @Shown(Role.DETAIL) @Nullable Integer castTotal,
        @Inline @Nullable Crew crew,
        @Nullable List<Version> versions,
        @Shown(Role.DETAIL) @Nullable List<String> locations,
        @Nullable List<Range> markers,
        @Nullable List<Range> chapters,

        @Describe("of a show, for the signed-in user") @Shown(value = Role.POINT, label = "next episode") @Nullable
        ItemView nextEpisode) {

    /** The facts about the item. */
    record Description(
            @Shown(label = "edition") @Nullable String editionTitle,
            @Shown(Role.DETAIL) @Nullable String summary,
            @Shown(Role.DETAIL) @Nullable String tagline,
            @Nullable String contentRating,
            @Nullable String studio,
            @Nullable LocalDate releasedOn,
            @Nullable OffsetDateTime addedAt,
            @Nullable List<String> genres,
            @Nullable List<String> countries,
            @Nullable List<String> collections,
            @Nullable List<String> labels,
            @Nullable List<String> moods,
            @Nullable List<String> styles,
            @Describe("critics, 0 to 10") @Nullable Double rating,
            @Nullable Double audienceRating,
            @Nullable List<SourceView> ratings) {}

    /** The rating of one source. */
    record SourceView(
            @Shown(Role.NAME) @Nullable String source,
            @Shown(Role.ADDITION) @Nullable String kind,
            double value) {}

    /** How far the signed-in user is with it. */
    record WatchState(
            @Shown(label = "plays") @Nullable Integer viewCount,
            @Shown(label = "last played") @Nullable OffsetDateTime lastViewedAt,
            @Nullable Integer progressPercent,
            @Nullable Long positionSeconds,
            @Nullable Double userRating) {}

    /** Its ids elsewhere. */
    record Guids(
            @Nullable String imdb,
            @Nullable String tmdb,
            @Nullable String tvdb,
            @Nullable List<String> others) {}

    /** Somebody who plays in it. */
    record CastMember(
            @Shown(Role.NAME) String name,
            @Shown(Role.ADDITION) @Nullable String role) {}

    /** The people who made it. */
    record Crew(
            @Nullable List<String> directors,
            @Nullable List<String> writers,
            @Nullable List<String> producers) {}

    /**
     * One version.
     *
     * @param bestBy the fact by which the best of several is better than the next; null for all others
     */
    record Version(
            @Shown(Role.KEY) @Nullable String mediaId,
            @Nullable String resolution,
            @Nullable String videoCodec,
            @Nullable String audioCodec,
            @Nullable Integer audioChannels,
            @Nullable Boolean hdr,
            @Shown(label = "bit rate") @Nullable Integer bitrateKbps,
            @Nullable String container,
            @Nullable Long durationSeconds,
            @Nullable Long sizeBytes,

            @Describe("of the best version: why it is that") @Shown(Role.POINT) @Nullable
            Criterion bestBy,

            List<FileView> files) {}

    /** One file of a version. */
    record FileView(
            @Shown(Role.NAME) @Nullable String file,
            @Nullable Long sizeBytes,
            @Nullable List<StreamView> streams) {}

    /** One stream of a file. */
    record StreamView(
            String kind,
            @Nullable String title,
            @Nullable String codec,
            @Nullable String language,
            @Nullable Integer channels,
            @Nullable Boolean selected,
            @Nullable Boolean forced,
            @Nullable Boolean external) {}

    /** A marker or a chapter. */
    record Range(
            @Shown(Role.NAME) @Nullable String title,
            @Nullable Double startSeconds,
            @Nullable Double endSeconds) {}
}
