package io.github.plex4j.testserver.model;

import org.jspecify.annotations.Nullable;

/**
 * A playback going on now.
 *
 * @param sessionKey its short key
 * @param sessionId its identifier, null for the players that send none
 * @param ratingKey the item
 * @param accountId who plays
 * @param player what plays
 * @param state {@code playing}, {@code paused} or {@code buffering}
 * @param viewOffset milliseconds into the item
 * @param bandwidth kilobits a second
 * @param location {@code lan} or {@code wan}
 * @param transcode how the stream is converted, null when it is played as it is
 */
public record Session(
        String sessionKey,
        @Nullable String sessionId,
        String ratingKey,
        int accountId,
        Player player,
        String state,
        long viewOffset,
        int bandwidth,
        String location,
        @Nullable Transcode transcode) {
    /**
     * The item that plays.
     *
     * @param title the device's name
     * @param product the program
     * @param platform the system
     * @param machineIdentifier stable identifier of the program
     * @param address network address
     * @param local whether it is in the server's network
     */
    public record Player(
            String title, String product, String platform, String machineIdentifier, String address, boolean local) {}

    /**
     * How a stream is converted.
     *
     * @param videoDecision {@code copy} or {@code transcode}
     * @param audioDecision {@code copy} or {@code transcode}
     * @param videoCodec what the player gets
     * @param audioCodec what the player gets
     * @param height lines of the picture the player gets
     * @param speed times real time
     * @param throttled whether enough is ready ahead
     */
    public record Transcode(
            String videoDecision,
            String audioDecision,
            String videoCodec,
            String audioCodec,
            int height,
            double speed,
            boolean throttled) {}
}
