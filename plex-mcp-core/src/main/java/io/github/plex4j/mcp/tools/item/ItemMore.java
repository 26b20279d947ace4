package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of an item that a list shows with full detail, or when it was sorted or filtered by them. */
record ItemMore(
        @Shown(Role.DETAIL) @Nullable String summary,
        @Shown(askedBy = "genre") @Nullable List<String> genres,

        @Describe("critics, 0 to 10") @Shown(askedBy = {"rating", "ratingFrom"}) @Nullable
        Double rating,

        @Shown(askedBy = {"audienceRating", "audienceRatingFrom"}) @Nullable
        Double audienceRating,

        @Shown(askedBy = {"userRating", "userRatingFrom"}) @Nullable
        Double userRating,

        @Shown(askedBy = "contentRating") @Nullable String contentRating,

        @Shown(value = Role.DETAIL, askedBy = "actor") @Nullable
        List<String> cast,

        @Describe("of all versions")
        @Shown(
                askedBy = {"size", "sizeFromBytes"},
                summed = true)
        @Nullable
        Long sizeBytes,

        @Shown(askedBy = {"released", "releasedSince"}) @Nullable
        LocalDate releasedOn,

        @Shown(askedBy = {"studio", "network"}) @Nullable String studio,

        @Shown(askedBy = "country") @Nullable List<String> countries,
        @Shown(askedBy = "director") @Nullable List<String> directors,
        @Shown(askedBy = "writer") @Nullable List<String> writers,
        @Shown(askedBy = "producer") @Nullable List<String> producers,
        @Shown(askedBy = "collection") @Nullable List<String> collections,
        @Shown(askedBy = "label") @Nullable List<String> labels,
        @Shown(askedBy = "mood") @Nullable List<String> moods,
        @Shown(askedBy = "style") @Nullable List<String> styles,
        @Shown(askedBy = "audioLanguage") @Nullable List<String> audioLanguages,

        @Shown(askedBy = "subtitleLanguage") @Nullable List<String> subtitleLanguages,

        @Shown(askedBy = "videoCodec") @Nullable List<String> videoCodecs,
        @Shown(askedBy = "audioCodec") @Nullable List<String> audioCodecs,

        @Shown(askedBy = "audioChannelsFrom") @Nullable Integer audioChannels,

        @Describe("the lowest of its versions") @Shown(askedBy = "bitrateToKbps") @Nullable
        Integer bitrateKbps,

        @Shown(askedBy = "file") @Nullable List<String> files) {}
