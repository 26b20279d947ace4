package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.tool.Arg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters by names and text. In all but the title, {@code A|B} is either, {@code A&B} both, {@code !A} not. */
record WordFilters(
        @Arg(description = "contains") @Nullable String title,

        @Arg(description = "A|B either, A&B both, !A not; so with all names") @Nullable
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
        @Arg @Nullable String artist,
        @Arg @Nullable String album,
        @Arg @Nullable String mood,
        @Arg @Nullable String style) {

    List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        add(criteria, FilterName.TITLE, title);
        add(criteria, FilterName.GENRE, genre);
        add(criteria, FilterName.ACTOR, actor);
        add(criteria, FilterName.DIRECTOR, director);
        add(criteria, FilterName.WRITER, writer);
        add(criteria, FilterName.PRODUCER, producer);
        add(criteria, FilterName.COUNTRY, country);
        add(criteria, FilterName.STUDIO, studio);
        add(criteria, FilterName.NETWORK, network);
        add(criteria, FilterName.CONTENT_RATING, contentRating);
        add(criteria, FilterName.RESOLUTION, resolution);
        add(criteria, FilterName.COLLECTION, collection);
        add(criteria, FilterName.LABEL, label);
        add(criteria, FilterName.EDITION, edition);
        add(criteria, FilterName.AUDIO_LANGUAGE, audioLanguage);
        add(criteria, FilterName.SUBTITLE_LANGUAGE, subtitleLanguage);
        add(criteria, FilterName.VIDEO_CODEC, videoCodec);
        add(criteria, FilterName.ARTIST, artist);
        add(criteria, FilterName.ALBUM, album);
        add(criteria, FilterName.MOOD, mood);
        add(criteria, FilterName.STYLE, style);
        return criteria;
    }

    private static void add(List<Criterion> criteria, FilterName name, @Nullable String words) {
        if (words != null) {
            criteria.add(new Criterion.Words(name, words));
        }
    }
}
