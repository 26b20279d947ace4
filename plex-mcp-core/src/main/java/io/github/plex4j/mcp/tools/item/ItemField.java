package io.github.plex4j.mcp.tools.item;

/** Fields that a list shows only with {@code detail=full}, or when it was sorted or filtered by them. */
public enum ItemField {
    SUMMARY,
    GENRES,
    RATING,
    AUDIENCE_RATING,
    USER_RATING,
    CONTENT_RATING,
    CAST,
    SIZE,
    RELEASED,
    STUDIO,
    COUNTRIES,
    DIRECTORS,
    WRITERS,
    PRODUCERS,
    COLLECTIONS,
    LABELS,
    MOODS,
    STYLES,
    AUDIO_LANGUAGES,
    SUBTITLE_LANGUAGES,
    VIDEO_CODECS,
    AUDIO_CODECS,
    AUDIO_CHANNELS,
    BITRATE,
    FILES
}
