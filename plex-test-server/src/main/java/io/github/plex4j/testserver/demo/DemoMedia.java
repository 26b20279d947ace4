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

    /** Returns a version of this resolution; its size follows from bitrate and running time. */
    Media video(String path, String resolution, String codec, long durationMillis, String[] audio, String[] subtitles) {
        int height = switch (resolution) {
            case "4k" -> 2160;
            case "1080" -> 1080;
            case "720" -> 720;
            default -> 480;
        };
        int width = resolution.equals("sd") ? 640 : height * 16 / 9;
        int bitrate = switch (resolution) {
            case "4k" -> 24_000;
            case "1080" -> 8_200;
            case "720" -> 3_600;
            default -> 1_100;
        };
        boolean hdr = resolution.equals("4k");
        String container = resolution.equals("sd") ? "avi" : resolution.equals("720") ? "mp4" : "mkv";
        String audioCodec = resolution.equals("sd") ? "mp3" : resolution.equals("4k") ? "eac3" : "aac";
        List<MediaStream> streams = new ArrayList<>();
        streams.add(new MediaStream(nextId++, 1, codec, language("en"), null));
        if (audio.length == 0) {
            streams.add(new MediaStream(nextId++, 2, audioCodec, null, "Music"));
        }
        for (String tag : audio) {
            streams.add(new MediaStream(nextId++, 2, audioCodec, language(tag), null));
        }
        for (String tag : subtitles) {
            streams.add(new MediaStream(nextId++, 3, "srt", language(tag), tag.equals("en") ? "SDH" : null));
        }
        long id = nextId++;
        long size = durationMillis / 8 * bitrate;
        return new Media(
                id,
                durationMillis,
                bitrate,
                width,
                height,
                resolution,
                codec,
                audioCodec,
                resolution.equals("4k") ? 6 : 2,
                container,
                hdr,
                container.equals("mp4"),
                List.of(new Part(id, path + '.' + container, size, streams)));
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
