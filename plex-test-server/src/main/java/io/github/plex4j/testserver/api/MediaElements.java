package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Disk;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.StreamChoice;
import io.github.plex4j.testserver.model.StreamChoices;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns versions, files and streams into elements. */
final class MediaElements {
    private final StreamChoices choices;
    private final Disk disk;

    MediaElements(StreamChoices choices, Disk disk) {
        this.choices = choices;
        this.disk = disk;
    }

    /** Returns the versions without what is in their files. */
    List<Element> rows(List<Media> versions) {
        return versions.stream()
                .map(version -> media(version).list("Part", files(version)))
                .toList();
    }

    private static List<Element> files(Media version) {
        return version.parts().stream()
                .map(part -> file(Element.named("Part"), version, part))
                .toList();
    }

    /**
     * Returns the versions with the streams of their files, selected as the account chose.
     *
     * @param checked whether the server has looked if the files are there
     */
    List<Element> full(List<Media> versions, int accountId, boolean checked) {
        return versions.stream()
                .map(version -> media(version).list("Part", filesWithStreams(version, accountId, checked)))
                .toList();
    }

    private List<Element> filesWithStreams(Media version, int accountId, boolean checked) {
        return version.parts().stream()
                .map(part -> {
                    Element element = Element.named("Part");
                    if (checked) {
                        boolean exists = disk.has(part.file());
                        element.put("accessible", exists).put("exists", exists);
                    }
                    StreamChoice choice = choices.of(accountId, part.id());
                    return file(element, version, part).list("Stream", streams(version, part, choice));
                })
                .toList();
    }

    private static List<Element> streams(Media version, Part part, StreamChoice choice) {
        return IntStream.range(0, part.streams().size())
                .mapToObj(index -> stream(version, part, index, choice))
                .toList();
    }

    private static Element media(Media media) {
        return Element.named("Media")
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
                .put("optimizedForStreaming", isMp4(media) ? (media.optimized() ? 1 : 0) : null)
                .put("audioProfile", audioProfile(media.audioCodec()))
                .put("has64bitOffsets", isMp4(media) ? false : null)
                .put("videoProfile", videoProfile(media))
                .put("hasVoiceActivity", media.videoCodec() == null ? null : false);
    }

    private static Element file(Element element, Media media, Part part) {
        String extension = part.file().substring(part.file().lastIndexOf('.') + 1);
        return element.put("id", part.id())
                .put("key", "/library/parts/" + part.id() + "/1600000000/file." + extension)
                .put("duration", positive(media.durationMillis()))
                .put("file", part.file())
                .put("size", part.size())
                .put("audioProfile", audioProfile(media.audioCodec()))
                .put("container", media.container())
                .put("has64bitOffsets", isMp4(media) ? false : null)
                .put("optimizedForStreaming", isMp4(media) ? media.optimized() : null)
                .put("videoProfile", videoProfile(media));
    }

    private static Element stream(Media media, Part part, int index, StreamChoice choice) {
        MediaStream stream = part.streams().get(index);
        boolean first = part.streams().stream()
                .filter(other -> other.streamType() == stream.streamType())
                .findFirst()
                .filter(stream::equals)
                .isPresent();
        Language language = stream.language();
        Element element = Element.named("Stream")
                .put("id", stream.id())
                .put("streamType", stream.streamType())
                .put("selected", choice.selects(part, stream) ? Boolean.TRUE : null)
                .put("default", (first && stream.streamType() != MediaStream.SUBTITLE) ? Boolean.TRUE : null)
                .put("codec", stream.codec())
                .put("index", index)
                .put("language", language == null ? null : language.title())
                .put("languageTag", language == null ? null : language.tag())
                .put("languageCode", language == null ? null : language.code())
                .put("streamIdentifier", isMp4(media) ? index + 1 : null)
                .put("title", stream.title());
        switch (stream.streamType()) {
            case MediaStream.VIDEO -> video(element, media, stream);
            case MediaStream.AUDIO -> audio(element, media, stream, language);
            default -> subtitle(element, stream, language);
        }
        return element.over(stream.extraFields());
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
                .put("hasScalingMatrix", "h264".equals(stream.codec()) ? false : null)
                .put("height", media.height())
                .put("level", 40)
                .put("profile", videoProfile(media))
                .put("refFrames", 4)
                .put("scanType", "progressive")
                .put("width", media.width())
                .put("displayTitle", name + " (" + codecTitle(stream.codec()) + ")")
                .put("extendedDisplayTitle", name + " (" + codecTitle(stream.codec()) + ")");
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
                .put("profile", audioProfile(stream.codec()))
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

    private static boolean isMp4(Media media) {
        return media.container().equals("mp4");
    }

    /** The profile of the picture, or what the server reads from a common file. */
    private static @Nullable Object videoProfile(Media media) {
        if (media.videoCodec() == null) {
            return null;
        }
        return media.parts().stream()
                .flatMap(part -> part.streams().stream())
                .filter(stream -> stream.streamType() == MediaStream.VIDEO)
                .map(stream -> stream.extraFields().get("profile"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(media.hdr() ? "main 10" : "high");
    }

    private static @Nullable String audioProfile(@Nullable String codec) {
        return "aac".equals(codec) ? "lc" : null;
    }

    private static String codecTitle(String codec) {
        return codec.equals("h264") ? "H.264" : upper(codec);
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
