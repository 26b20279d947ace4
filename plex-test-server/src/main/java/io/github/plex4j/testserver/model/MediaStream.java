package io.github.plex4j.testserver.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a file.
 *
 * @param id Plex's number of the stream
 * @param streamType 1 picture, 2 sound, 3 subtitles
 * @param codec the codec's short name
 * @param language null when unknown
 * @param title a name such as {@code SDH}, null when there is none
 * @param extraFields fields that are sent as they are, over those the server would send; a null value removes the field
 */
public record MediaStream(
        long id,
        int streamType,
        String codec,
        @Nullable Language language,
        @Nullable String title,
        Map<String, @Nullable Object> extraFields) {
    /** The type of pictures. */
    public static final int VIDEO = 1;

    /** The type of sound. */
    public static final int AUDIO = 2;

    /** The type of subtitles. */
    public static final int SUBTITLE = 3;

    /** Copies the map. */
    public MediaStream {
        extraFields = Collections.unmodifiableMap(new LinkedHashMap<>(extraFields));
    }

    /** Creates a stream with the fields that the server would send. */
    public MediaStream(long id, int streamType, String codec, @Nullable Language language, @Nullable String title) {
        this(id, streamType, codec, language, title, Map.of());
    }
}
