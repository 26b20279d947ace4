package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the files of the demonstration library. */
final class DemoMedia {
    private long nextId = 1;

    /** Returns a version of this quality; its size follows from bitrate and running time. */
    Media video(String path, DemoQuality quality, long durationMillis, String[] audio, String[] subtitles) {
        List<MediaStream> streams = new ArrayList<>();
        streams.add(new MediaStream(nextId++, 1, quality.videoCodec(), language("en"), null));
        if (audio.length == 0) {
            streams.add(new MediaStream(nextId++, 2, quality.audioCodec(), null, "Music"));
        }
        for (String tag : audio) {
            streams.add(new MediaStream(nextId++, 2, quality.audioCodec(), language(tag), null));
        }
        for (String tag : subtitles) {
            streams.add(new MediaStream(nextId++, 3, "srt", language(tag), tag.equals("en") ? "SDH" : null));
        }
        long id = nextId++;
        long size = durationMillis / 8 * quality.kilobits();
        return new Media(
                id,
                durationMillis,
                quality.kilobits(),
                quality.width(),
                quality.height(),
                quality.resolution(),
                quality.videoCodec(),
                quality.audioCodec(),
                quality.channels(),
                quality.container(),
                quality.hdr(),
                quality.container().equals("mp4"),
                List.of(new Part(id, path + '.' + quality.container(), size, streams)));
    }

    /** Returns a version of a piece of music. */
    Media audio(String path, long durationMillis) {
        long id = nextId++;
        MediaStream stream = new MediaStream(nextId++, 2, "flac", null, null);
        Part part = new Part(id, path + ".flac", durationMillis / 8 * 420, List.of(stream));
        return new Media(id, durationMillis, 420, 0, 0, null, null, "flac", 2, "flac", false, false, List.of(part));
    }

    /** Returns a photograph. */
    Media photo(String path) {
        long id = nextId++;
        Part part = new Part(id, path + ".jpg", 1_843_200, List.of());
        return new Media(id, 0, 0, 1920, 1280, null, null, null, 0, "jpeg", false, false, List.of(part));
    }

    private static Language language(String tag) {
        Optional<Language> language = Language.of(tag);
        return language.orElseThrow(() -> new IllegalArgumentException("No language " + tag));
    }
}
