package io.github.plex4j.testserver.model;

import org.jspecify.annotations.Nullable;

/**
 * One stream of a file.
 *
 * @param id Plex's number of the stream
 * @param streamType 1 picture, 2 sound, 3 subtitles
 * @param codec the codec's short name
 * @param language null when unknown
 * @param title a name such as {@code SDH}, null when there is none
 */
public record MediaStream(
        long id,
        int streamType,
        String codec,
        @Nullable Language language,
        @Nullable String title) {
    /** The type of pictures. */
    public static final int VIDEO = 1;

    /** The type of sound. */
    public static final int AUDIO = 2;

    /** The type of subtitles. */
    public static final int SUBTITLE = 3;
}
