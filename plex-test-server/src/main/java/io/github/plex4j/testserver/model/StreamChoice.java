package io.github.plex4j.testserver.model;

/**
 * The streams that an account chose for a part.
 *
 * @param audioStreamId 0 for the part's first audio stream
 * @param subtitleStreamId 0 for no subtitles
 */
public record StreamChoice(long audioStreamId, long subtitleStreamId) {
    /** The choice of an account that chose nothing. */
    public static final StreamChoice NONE = new StreamChoice(0, 0);

    /** Returns this choice with another audio stream. */
    public StreamChoice withAudio(long streamId) {
        return new StreamChoice(streamId, subtitleStreamId);
    }

    /** Returns this choice with other subtitles, 0 for none. */
    public StreamChoice withSubtitle(long streamId) {
        return new StreamChoice(audioStreamId, streamId);
    }

    /** Returns whether a player uses this stream of the part. Video has no choice: its streams are never selected. */
    public boolean selects(Part part, MediaStream stream) {
        return switch (stream.streamType()) {
            case MediaStream.AUDIO -> stream.id() == audioOf(part);
            case MediaStream.SUBTITLE -> stream.id() == subtitleStreamId;
            default -> false;
        };
    }

    private long audioOf(Part part) {
        return audioStreamId != 0
                ? audioStreamId
                : part.streams().stream()
                        .filter(stream -> stream.streamType() == MediaStream.AUDIO)
                        .mapToLong(MediaStream::id)
                        .findFirst()
                        .orElse(0);
    }
}
