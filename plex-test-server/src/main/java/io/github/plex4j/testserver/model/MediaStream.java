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
        @Nullable String title) {}
