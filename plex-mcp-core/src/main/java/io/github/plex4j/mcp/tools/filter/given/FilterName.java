package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.mcp.engine.schema.WireNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters by the names callers use, and what Plex calls the same: the first of these a library knows is taken. */
public enum FilterName {
    TITLE("title"),
    SHOW,
    FILE,
    GENRE("genre"),
    ACTOR("actor"),
    DIRECTOR("director"),
    WRITER("writer"),
    PRODUCER("producer"),
    COUNTRY("country"),
    STUDIO("studio"),
    NETWORK("network"),
    CONTENT_RATING("contentRating"),
    RESOLUTION("resolution"),
    COLLECTION("collection"),
    LABEL("label"),
    EDITION("editionTitle", "edition"),
    AUDIO_LANGUAGE("audioLanguage"),
    SUBTITLE_LANGUAGE("subtitleLanguage"),
    VIDEO_CODEC("videoCodec"),
    AUDIO_CODEC("audioCodec"),
    ARTIST("artist.title"),
    ALBUM("album.title"),
    MOOD("mood"),
    STYLE("style"),
    YEAR("year"),
    YEAR_FROM("year"),
    YEAR_TO("year"),
    DECADE("decade"),
    AUDIO_CHANNELS_FROM("audioChannels"),
    DURATION_FROM_MINUTES("duration"),
    DURATION_TO_MINUTES("duration"),
    RATING_FROM("rating"),
    AUDIENCE_RATING_FROM("audienceRating"),
    USER_RATING_FROM("userRating"),
    SIZE_FROM_BYTES("mediaSize"),
    BITRATE_TO_KBPS("mediaBitrate"),
    ADDED_SINCE("addedAt"),
    ADDED_BEFORE("addedAt"),
    RELEASED_SINCE("originallyAvailableAt"),
    UNWATCHED("unwatched", "unwatchedLeaves"),
    IN_PROGRESS("inProgress"),
    HDR("hdr"),
    UNMATCHED("unmatched"),
    DUPLICATE("duplicate");

    private final @Nullable String plexName;
    private final @Nullable String otherPlexName;

    FilterName() {
        this(null, null);
    }

    FilterName(String plexName) {
        this(plexName, null);
    }

    FilterName(@Nullable String plexName, @Nullable String otherPlexName) {
        this.plexName = plexName;
        this.otherPlexName = otherPlexName;
    }

    /**
     * Plex's names of the filter, in the order of preference; without a scope unless it must have that one. Empty where Plex has
     * no such filter.
     */
    public List<String> plexNames() {
        return Stream.of(Optional.ofNullable(plexName), Optional.ofNullable(otherPlexName))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Whether it names people who are found by search: a library can list a hundred thousand of them. Search shows no
     * writers and producers, of whom there are fewer.
     */
    public boolean isPerson() {
        return this == ACTOR || this == DIRECTOR;
    }

    /** Whether it names languages, which are written in several ways. */
    public boolean isLanguage() {
        return this == AUDIO_LANGUAGE || this == SUBTITLE_LANGUAGE;
    }

    /** Whether it names codecs, which people call otherwise than Plex. */
    public boolean isCodec() {
        return this == VIDEO_CODEC || this == AUDIO_CODEC;
    }

    /** Whether it asks about the files of an item, of which something without files tells nothing. */
    public boolean isOfFiles() {
        return switch (this) {
            case FILE,
                    RESOLUTION,
                    AUDIO_LANGUAGE,
                    SUBTITLE_LANGUAGE,
                    VIDEO_CODEC,
                    AUDIO_CODEC,
                    AUDIO_CHANNELS_FROM,
                    SIZE_FROM_BYTES,
                    BITRATE_TO_KBPS,
                    HDR -> true;
            default -> false;
        };
    }

    /** Whether Plex keeps it on the show, the artist or the album, and asks there for what belongs to them. */
    public boolean isInherited() {
        return switch (this) {
            case GENRE, MOOD, STYLE, STUDIO, NETWORK, COUNTRY, CONTENT_RATING, ACTOR, COLLECTION, LABEL -> true;
            default -> false;
        };
    }

    /** Whether a track has it only through its album. */
    public boolean isOfAlbum() {
        return this == GENRE
                || this == MOOD
                || this == STYLE
                || this == YEAR
                || this == YEAR_FROM
                || this == YEAR_TO
                || this == DECADE;
    }

    /** The name callers use. */
    public String argument() {
        return WireNames.of(this);
    }
}
