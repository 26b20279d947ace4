package io.github.plex4j.testserver.plexapi;

import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of the three files that the bootstrap script fills its folders with: a video, a piece of music, a picture. */
final class PlexapiFiles {
    private static final long VIDEO_MILLIS = 181_000;
    private static final long VIDEO_BYTES = 18_184_197;
    private static final long SOUND_MILLIS = 235_066;
    private static final long SOUND_BYTES = 3_761_053;
    private static final long PICTURE_BYTES = 152_000;

    private long nextId = 1;

    static long videoMillis() {
        return VIDEO_MILLIS;
    }

    static long soundMillis() {
        return SOUND_MILLIS;
    }

    Media video(String path) {
        MediaStream picture = new MediaStream(nextId++, MediaStream.VIDEO, "h264", null, null, picture());
        MediaStream sound = new MediaStream(
                nextId++, MediaStream.AUDIO, "aac", null, null, Map.of("samplingRate", 44_100, "bitrate", 123));
        Part part = new Part(nextId++, path, VIDEO_BYTES, List.of(picture, sound));
        return new Media(
                nextId++, VIDEO_MILLIS, 803, 1920, 1080, "1080", "h264", "aac", 2, "mp4", false, true, List.of(part));
    }

    /** The file names no colours. */
    private static Map<String, @Nullable Object> picture() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("profile", "main");
        fields.put("bitrate", 680);
        for (String colour : List.of("colorPrimaries", "colorRange", "colorSpace", "colorTrc")) {
            fields.put(colour, null);
        }
        return fields;
    }

    Media sound(String path) {
        MediaStream sound = new MediaStream(nextId++, MediaStream.AUDIO, "mp3", null, null, Map.of("bitrate", 128));
        Part part = new Part(nextId++, path, SOUND_BYTES, List.of(sound));
        return new Media(nextId++, SOUND_MILLIS, 128, 0, 0, null, null, "mp3", 2, "mp3", false, false, List.of(part));
    }

    Media picture(String path) {
        Part part = new Part(nextId++, path, PICTURE_BYTES, List.of());
        return new Media(nextId++, 0, 0, 1600, 1200, null, null, null, 0, "jpeg", false, false, List.of(part));
    }
}
