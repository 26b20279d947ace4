package io.github.plex4j.testserver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item.
 *
 * @param id Plex's number of the version
 * @param durationMillis running time in milliseconds, 0 when unknown
 * @param bitrate kilobits a second, 0 when unknown
 * @param width pixels, 0 for sound alone
 * @param height pixels, 0 for sound alone
 * @param videoResolution {@code sd}, {@code 480}, {@code 720}, {@code 1080}, {@code 4k}; null for sound and photographs
 * @param videoCodec null for sound and photographs
 * @param audioCodec null without sound
 * @param audioChannels 0 without sound
 * @param container the file's format
 * @param hdr whether the picture has a high dynamic range
 * @param optimized whether the file is laid out for streaming
 * @param parts the files
 */
public record Media(
        long id,
        long durationMillis,
        int bitrate,
        int width,
        int height,
        @Nullable String videoResolution,
        @Nullable String videoCodec,
        @Nullable String audioCodec,
        int audioChannels,
        String container,
        boolean hdr,
        boolean optimized,
        List<Part> parts) {
    /** Copies the list. */
    public Media {
        parts = List.copyOf(parts);
    }

    /** Returns this version with other files. */
    public Media withParts(List<Part> others) {
        return new Media(
                id,
                durationMillis,
                bitrate,
                width,
                height,
                videoResolution,
                videoCodec,
                audioCodec,
                audioChannels,
                container,
                hdr,
                optimized,
                others);
    }

    /** Returns the bytes of all files. */
    public long size() {
        return parts.stream().mapToLong(Part::size).sum();
    }
}
