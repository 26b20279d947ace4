package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.mcp.engine.schema.Arg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters by names and text. In all but the title, {@code A|B} is either, {@code A&B} both, {@code !A} not. */
record WordFilters(
        @Arg(description = "contains") @Nullable String title,

        @Arg(separator = "|", description = "of seasons and episodes: title or key") @Nullable
        String show,

        @Arg(separator = "|", description = "A|B either, A&B both, !A not; also in other name filters") @Nullable
        String genre,

        @Arg(separator = "|") @Nullable String actor,
        @Arg(separator = "|") @Nullable String director,
        @Arg(separator = "|") @Nullable String writer,
        @Arg(separator = "|") @Nullable String producer,
        @Arg(separator = "|") @Nullable String country,
        @Arg(separator = "|") @Nullable String studio,
        @Arg(separator = "|") @Nullable String network,
        @Arg(separator = "|") @Nullable String contentRating,

        @Arg(separator = "|", description = "4k, 1080, 720, sd") @Nullable
        String resolution,

        @Arg(separator = "|") @Nullable String collection,
        @Arg(separator = "|") @Nullable String label,
        @Arg(separator = "|") @Nullable String edition,
        @Arg(separator = "|") @Nullable String audioLanguage,
        @Arg(separator = "|") @Nullable String subtitleLanguage,
        @Arg(separator = "|") @Nullable String videoCodec,
        @Arg(separator = "|") @Nullable String audioCodec,
        @Arg(separator = "|") @Nullable String artist,
        @Arg(separator = "|") @Nullable String album,
        @Arg(separator = "|") @Nullable String mood,
        @Arg(separator = "|") @Nullable String style) {

    List<Criterion> criteria() {
        return new GivenCriteria()
                .words(FilterName.TITLE, title)
                .words(FilterName.SHOW, show)
                .words(FilterName.GENRE, genre)
                .words(FilterName.ACTOR, actor)
                .words(FilterName.DIRECTOR, director)
                .words(FilterName.WRITER, writer)
                .words(FilterName.PRODUCER, producer)
                .words(FilterName.COUNTRY, country)
                .words(FilterName.STUDIO, studio)
                .words(FilterName.NETWORK, network)
                .words(FilterName.CONTENT_RATING, contentRating)
                .words(FilterName.RESOLUTION, resolution)
                .words(FilterName.COLLECTION, collection)
                .words(FilterName.LABEL, label)
                .words(FilterName.EDITION, edition)
                .words(FilterName.AUDIO_LANGUAGE, audioLanguage)
                .words(FilterName.SUBTITLE_LANGUAGE, subtitleLanguage)
                .words(FilterName.VIDEO_CODEC, videoCodec)
                .words(FilterName.AUDIO_CODEC, audioCodec)
                .words(FilterName.ARTIST, artist)
                .words(FilterName.ALBUM, album)
                .words(FilterName.MOOD, mood)
                .words(FilterName.STYLE, style)
                .list();
    }
}
