package io.github.plex4j.client.library;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item, such as its 4K copy. Photos have versions without codecs, artists and albums have none.
 * Every part is null when the server does not say.
 *
 * @param id                    its number
 * @param duration              its running time
 * @param bitrateKbps           its bit rate in kilobits a second
 * @param width                 its width in pixels
 * @param height                its height in pixels
 * @param aspectRatio           its aspect ratio
 * @param resolution            {@code 4k}, {@code 1080}, {@code 720}, {@code 480}, {@code sd} and the like
 * @param videoCodec            its video codec
 * @param videoProfile          the profile of its video codec
 * @param videoFrameRate        its frame rate as Plex names it, such as {@code 24p}
 * @param audioCodec            its audio codec
 * @param audioProfile          the profile of its audio codec
 * @param audioChannels         its number of audio channels
 * @param container             its container format
 * @param optimizedForStreaming whether its index comes first
 * @param has64bitOffsets       whether its offsets are of 64 bits
 * @param hasVoiceActivity      whether voice activity was detected in it
 * @param selected              in a session, whether it is the version being played
 * @param title                 the name of an optimized version
 * @param parts                 its files
 */
public record MediaVersion(
        @Nullable String id,
        @Nullable Duration duration,
        @Nullable Integer bitrateKbps,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double aspectRatio,
        @Nullable String resolution,
        @Nullable String videoCodec,
        @Nullable String videoProfile,
        @Nullable String videoFrameRate,
        @Nullable String audioCodec,
        @Nullable String audioProfile,
        @Nullable Integer audioChannels,
        @Nullable String container,
        @Nullable Boolean optimizedForStreaming,
        @Nullable Boolean has64bitOffsets,
        @Nullable Boolean hasVoiceActivity,
        @Nullable Boolean selected,
        @Nullable String title,
        List<MediaPart> parts) {
    public MediaVersion {
        parts = List.copyOf(parts);
    }

    /**
     * The size of all its files together.
     *
     * @return bytes; null when the size of any of them is not known, or there are none
     */
    public @Nullable Long sizeBytes() {
        long sum = 0;
        for (MediaPart part : parts) {
            if (part.sizeBytes() == null) {
                return null;
            }
            sum += part.sizeBytes();
        }
        return parts.isEmpty() ? null : (Long) sum;
    }
}
