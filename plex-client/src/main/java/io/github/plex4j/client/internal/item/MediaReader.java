package io.github.plex4j.client.internal.item;

import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaVersion;
import org.jspecify.annotations.Nullable;

/** Reads versions, files and streams. */
final class MediaReader {
    private MediaReader() {}

    static MediaVersion version(Row row) {
        return new MediaVersion(
                row.text("id"),
                row.duration("duration"),
                row.integer("bitrate"),
                row.integer("width"),
                row.integer("height"),
                row.decimal("aspectRatio"),
                row.text("videoResolution"),
                row.text("videoCodec"),
                row.text("videoProfile"),
                row.text("videoFrameRate"),
                row.text("audioCodec"),
                row.text("audioProfile"),
                row.integer("audioChannels"),
                row.text("container"),
                row.flag("optimizedForStreaming"),
                row.flag("has64bitOffsets"),
                row.flag("hasVoiceActivity"),
                row.flag("selected"),
                row.text("title"),
                row.list("Part", MediaReader::part));
    }

    private static MediaPart part(Row row) {
        return new MediaPart(
                row.text("id"),
                row.text("key"),
                row.text("file"),
                row.number("size"),
                row.duration("duration"),
                row.text("container"),
                row.text("videoProfile"),
                row.text("audioProfile"),
                row.text("indexes"),
                row.flag("hasThumbnail"),
                row.flag("optimizedForStreaming"),
                row.flag("has64bitOffsets"),
                row.flag("exists"),
                row.flag("accessible"),
                row.text("decision"),
                row.flag("selected"),
                row.list("Stream", MediaReader::stream));
    }

    private static MediaStream stream(Row row) {
        MediaStream.Kind kind = kind(row.integer("streamType"));
        return new MediaStream(
                row.text("id"),
                kind,
                row.integer("index"),
                row.text("codec"),
                row.text("profile"),
                row.integer("level"),
                row.integer("bitrate"),
                row.text("title"),
                row.text("displayTitle"),
                row.text("extendedDisplayTitle"),
                row.text("language"),
                row.text("languageTag"),
                row.text("languageCode"),
                row.flag("default"),
                row.flag("selected"),
                row.flag("forced"),
                row.flag("hearingImpaired"),
                row.text("key"),
                row.text("decision"),
                row.text("location"),
                kind == MediaStream.Kind.VIDEO ? video(row) : null,
                kind == MediaStream.Kind.AUDIO ? audio(row) : null);
    }

    private static MediaStream.Kind kind(@Nullable Integer number) {
        if (number == null) {
            return MediaStream.Kind.OTHER;
        }
        return switch (number) {
            case 1 -> MediaStream.Kind.VIDEO;
            case 2 -> MediaStream.Kind.AUDIO;
            case 3 -> MediaStream.Kind.SUBTITLE;
            case 4 -> MediaStream.Kind.LYRICS;
            default -> MediaStream.Kind.OTHER;
        };
    }

    private static MediaStream.Video video(Row row) {
        return new MediaStream.Video(
                row.integer("width"),
                row.integer("height"),
                row.decimal("frameRate"),
                row.integer("bitDepth"),
                row.text("chromaSubsampling"),
                row.text("colorPrimaries"),
                row.text("colorTrc"),
                row.text("colorSpace"),
                row.text("colorRange"),
                row.text("scanType"),
                row.flag("DOVIPresent"),
                row.integer("DOVIProfile"),
                row.flag("closedCaptions"));
    }

    private static MediaStream.Audio audio(Row row) {
        return new MediaStream.Audio(
                row.integer("channels"),
                row.text("audioChannelLayout"),
                row.integer("samplingRate"),
                row.integer("bitDepth"));
    }
}
