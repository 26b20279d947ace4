package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.engine.schema.Arg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters by names and text. In all but the title, {@code A|B} is either, {@code A&B} both, {@code !A} not. */
record WordFilters(
        @Arg(description = "contains") @Nullable String title,

        @Arg(description = "of seasons and episodes: title or key") @Nullable
        String show,

        @Arg(description = "A|B either, A&B both, !A not; also in other name filters") @Nullable
        String genre,

        @Arg @Nullable String actor,
        @Arg @Nullable String director,
        @Arg @Nullable String writer,
        @Arg @Nullable String producer,
        @Arg @Nullable String country,
        @Arg @Nullable String studio,
        @Arg @Nullable String network,
        @Arg @Nullable String contentRating,
        @Arg(description = "4k, 1080, 720, sd") @Nullable String resolution,
        @Arg @Nullable String collection,
        @Arg @Nullable String label,
        @Arg @Nullable String edition,
        @Arg @Nullable String audioLanguage,
        @Arg @Nullable String subtitleLanguage,
        @Arg @Nullable String videoCodec,
        @Arg @Nullable String audioCodec,
        @Arg @Nullable String artist,
        @Arg @Nullable String album,
        @Arg @Nullable String mood,
        @Arg @Nullable String style) {

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
