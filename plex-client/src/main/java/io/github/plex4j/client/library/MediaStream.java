package io.github.plex4j.client.library;

import org.jspecify.annotations.Nullable;

/**
 * One stream of a file. Every part is null when the server does not say.
 *
 * @param id              its number
 * @param kind            what it is
 * @param index           its place in the file
 * @param codec           its codec
 * @param profile         the profile of its codec
 * @param level           the level of its codec
 * @param bitrateKbps     its bit rate in kilobits a second
 * @param title           its own title
 * @param displayTitle    how Plex shows it, such as {@code English (AAC Stereo)}
 * @param fullTitle       how Plex shows it with more detail
 * @param language        its language by name
 * @param languageTag     its language as a BCP 47 tag
 * @param languageCode    its language as an ISO 639-2 code
 * @param isDefault       whether the file marks it as default
 * @param selected        whether it plays for the signed-in user
 * @param forced          whether it is a forced subtitle
 * @param hearingImpaired whether it is made for the hearing impaired
 * @param external        where a subtitle lies beside the file, its path on the server
 * @param decision        in a session, what is done with it: {@code copy} or {@code transcode}
 * @param location        in a session, how it is sent: {@code direct} or {@code segments-av} and the like
 * @param video           what only a video stream has; null for other kinds
 * @param audio           what only an audio stream has; null for other kinds
 */
public record MediaStream(
        @Nullable String id,
        Kind kind,
        @Nullable Integer index,
        @Nullable String codec,
        @Nullable String profile,
        @Nullable Integer level,
        @Nullable Integer bitrateKbps,
        @Nullable String title,
        @Nullable String displayTitle,
        @Nullable String fullTitle,
        @Nullable String language,
        @Nullable String languageTag,
        @Nullable String languageCode,
        @Nullable Boolean isDefault,
        @Nullable Boolean selected,
        @Nullable Boolean forced,
        @Nullable Boolean hearingImpaired,
        @Nullable String external,
        @Nullable String decision,
        @Nullable String location,
        @Nullable Video video,
        @Nullable Audio audio) {

    /** The content of a stream. */
    public enum Kind {
        VIDEO,
        AUDIO,
        SUBTITLE,
        LYRICS,
        /** A kind unknown to this version. */
        OTHER
    }

    /**
     * The properties of a video stream. Every part is null when not reported.
     *
     * @param width             its width in pixels
     * @param height            its height in pixels
     * @param frameRate         frames a second
     * @param bitDepth          bits a sample
     * @param chromaSubsampling such as {@code 4:2:0}
     * @param colorPrimaries    such as {@code bt2020}
     * @param colorTransfer     such as {@code smpte2084}, which means HDR10
     * @param colorSpace        such as {@code bt2020nc}
     * @param colorRange        such as {@code tv}
     * @param scanType          {@code progressive} or {@code interlaced}
     * @param dolbyVision       whether it carries Dolby Vision
     * @param dolbyVisionProfile the profile of Dolby Vision
     * @param closedCaptions    whether it carries closed captions
     */
    public record Video(
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Double frameRate,
            @Nullable Integer bitDepth,
            @Nullable String chromaSubsampling,
            @Nullable String colorPrimaries,
            @Nullable String colorTransfer,
            @Nullable String colorSpace,
            @Nullable String colorRange,
            @Nullable String scanType,
            @Nullable Boolean dolbyVision,
            @Nullable Integer dolbyVisionProfile,
            @Nullable Boolean closedCaptions) {

        /** Whether it is shown in high dynamic range: HDR10, HLG or Dolby Vision. */
        public boolean highDynamicRange() {
            return Boolean.TRUE.equals(dolbyVision)
                    || "smpte2084".equals(colorTransfer)
                    || "arib-std-b67".equals(colorTransfer);
        }
    }

    /**
     * The properties of an audio stream. Every part is null when not reported.
     *
     * @param channels      its number of channels
     * @param channelLayout such as {@code 5.1(side)}
     * @param samplingRate  samples a second
     * @param bitDepth      bits a sample
     */
    public record Audio(
            @Nullable Integer channels,
            @Nullable String channelLayout,
            @Nullable Integer samplingRate,
            @Nullable Integer bitDepth) {}
}
