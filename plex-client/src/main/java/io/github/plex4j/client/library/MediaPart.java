package io.github.plex4j.client.library;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a version. Every part is null when the server does not say.
 *
 * @param id                    its number
 * @param path                  where the server gives out its bytes
 * @param file                  its path on the server's disk
 * @param sizeBytes             its size
 * @param duration              its running time
 * @param container             its container format
 * @param videoProfile          the profile of its video codec
 * @param audioProfile          the profile of its audio codec
 * @param indexes               which preview thumbnails it has
 * @param hasThumbnail          whether it carries a thumbnail of its own
 * @param optimizedForStreaming whether its index comes first
 * @param has64bitOffsets       whether its offsets are of 64 bits
 * @param exists                whether the file was found, where that was asked
 * @param accessible            whether the file can be read, where that was asked
 * @param decision              in a session, what is done with it: {@code directplay} or {@code transcode}
 * @param selected              in a session, whether it is being played
 * @param streams               its streams; only full metadata and sessions have them
 */
public record MediaPart(
        @Nullable String id,
        @Nullable String path,
        @Nullable String file,
        @Nullable Long sizeBytes,
        @Nullable Duration duration,
        @Nullable String container,
        @Nullable String videoProfile,
        @Nullable String audioProfile,
        @Nullable String indexes,
        @Nullable Boolean hasThumbnail,
        @Nullable Boolean optimizedForStreaming,
        @Nullable Boolean has64bitOffsets,
        @Nullable Boolean exists,
        @Nullable Boolean accessible,
        @Nullable String decision,
        @Nullable Boolean selected,
        List<MediaStream> streams) {
    public MediaPart {
        streams = List.copyOf(streams);
    }
}
