package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns versions, files and streams into elements. */
final class MediaElements {
    private MediaElements() {}

    static List<Element> of(List<Media> versions, boolean withStreams) {
        return versions.stream().map(media -> media(media, withStreams)).toList();
    }

    private static Element media(Media media, boolean withStreams) {
        String profile = media.videoCodec() == null ? null : media.hdr() ? "main 10" : "high";
        String audioProfile = "aac".equals(media.audioCodec()) ? "lc" : null;
        Element element = Element.named("Media")
                .put("id", media.id())
                .put("duration", positive(media.durationMillis()))
                .put("bitrate", positive(media.bitrate()))
                .put("width", positive(media.width()))
                .put("height", positive(media.height()))
                .put("aspectRatio", aspectRatio(media))
                .put("audioChannels", positive(media.audioChannels()))
                .put("audioCodec", media.audioCodec())
                .put("videoCodec", media.videoCodec())
                .put("videoResolution", media.videoResolution())
                .put("container", media.container())
                .put("videoFrameRate", media.videoCodec() == null ? null : "24p")
                .put("optimizedForStreaming", media.container().equals("mp4") ? (media.optimized() ? 1 : 0) : null)
                .put("audioProfile", audioProfile)
                .put("has64bitOffsets", media.container().equals("mp4") ? false : null)
                .put("videoProfile", profile)
                .put("hasVoiceActivity", media.videoCodec() == null ? null : false);
        return element.list(
                "Part",
                media.parts().stream()
                        .map(part -> part(media, part, withStreams))
                        .toList());
    }

    private static Element part(Media media, Part part, boolean withStreams) {
        String extension = part.file().substring(part.file().lastIndexOf('.') + 1);
        Element element = Element.named("Part");
        if (withStreams) {
            element.put("accessible", true).put("exists", true);
        }
        element.put("id", part.id())
                .put("key", "/library/parts/" + part.id() + "/1600000000/file." + extension)
                .put("duration", positive(media.durationMillis()))
                .put("file", part.file())
                .put("size", part.size())
                .put("audioProfile", "aac".equals(media.audioCodec()) ? "lc" : null)
                .put("container", media.container())
                .put("optimizedForStreaming", media.container().equals("mp4") ? media.optimized() : null)
                .put("videoProfile", media.videoCodec() == null ? null : media.hdr() ? "main 10" : "high");
        if (withStreams) {
            int[] index = {0};
            element.list(
                    "Stream",
                    part.streams().stream()
                            .map(stream -> stream(media, part, stream, index[0]++))
                            .toList());
        }
        return element;
    }

    private static Element stream(Media media, Part part, MediaStream stream, int index) {
        boolean first = part.streams().stream()
                .filter(other -> other.streamType() == stream.streamType())
                .findFirst()
                .filter(stream::equals)
                .isPresent();
        Language language = stream.language();
        Element element = Element.named("Stream")
                .put("id", stream.id())
                .put("streamType", stream.streamType())
                .put("selected", (first && stream.streamType() == 2) ? Boolean.TRUE : null)
                .put("default", (first && stream.streamType() != 3) ? Boolean.TRUE : null)
                .put("codec", stream.codec())
                .put("index", index)
                .put("language", language == null ? null : language.title())
                .put("languageTag", language == null ? null : language.tag())
                .put("languageCode", language == null ? null : language.code())
                .put("title", stream.title());
        switch (stream.streamType()) {
            case 1 -> video(element, media, stream);
            case 2 -> audio(element, media, stream, language);
            default -> subtitle(element, stream, language);
        }
        return element;
    }

    private static void video(Element element, Media media, MediaStream stream) {
        String name = resolutionTitle(media.videoResolution()) + (media.hdr() ? " HDR10" : "");
        element.put("bitrate", positive(media.bitrate()))
                .put("bitDepth", media.hdr() ? 10 : 8)
                .put("chromaLocation", "left")
                .put("chromaSubsampling", "4:2:0")
                .put("codedHeight", media.height())
                .put("codedWidth", media.width())
                .put("colorPrimaries", media.hdr() ? "bt2020" : "bt709")
                .put("colorRange", "tv")
                .put("colorSpace", media.hdr() ? "bt2020nc" : "bt709")
                .put("colorTrc", media.hdr() ? "smpte2084" : "bt709")
                .put("frameRate", 23.976)
                .put("height", media.height())
                .put("level", 40)
                .put("profile", media.hdr() ? "main 10" : "high")
                .put("refFrames", 4)
                .put("scanType", "progressive")
                .put("width", media.width())
                .put("displayTitle", name + " (" + upper(stream.codec()) + ")")
                .put("extendedDisplayTitle", name + " (" + upper(stream.codec()) + ")");
    }

    private static void audio(Element element, Media media, MediaStream stream, @Nullable Language language) {
        String channels = switch (media.audioChannels()) {
            case 1 -> "Mono";
            case 6 -> "5.1";
            case 8 -> "7.1";
            default -> "Stereo";
        };
        String title =
                (language == null ? "Unknown" : language.title()) + " (" + upper(stream.codec()) + ' ' + channels + ")";
        element.put("channels", media.audioChannels())
                .put("bitrate", 192)
                .put("audioChannelLayout", channels.equals("5.1") ? "5.1(side)" : lower(channels))
                .put("samplingRate", 48000)
                .put("displayTitle", title)
                .put("extendedDisplayTitle", title);
    }

    private static void subtitle(Element element, MediaStream stream, @Nullable Language language) {
        String title = (language == null ? "Unknown" : language.title()) + " (" + upper(stream.codec()) + ")";
        element.put("displayTitle", title).put("extendedDisplayTitle", title);
    }

    static String resolutionTitle(@Nullable String resolution) {
        if (resolution == null) {
            return "Unknown";
        }
        return resolution.matches("[0-9]+") ? resolution + "p" : upper(resolution);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double aspectRatio(Media media) {
        return media.height() == 0 ? null : Math.round(media.width() * 100.0 / media.height()) / 100.0;
    }

    private static @Nullable Long positive(long value) {
        return value > 0 ? Long.valueOf(value) : null;
    }
}
