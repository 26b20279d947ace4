package io.github.plex4j.testserver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that plays what it is told to. Immutable.
 *
 * @param machineIdentifier its stable identifier
 * @param name the name of the device
 * @param product the name of the program
 * @param platform its system
 * @param address its network address
 * @param capabilities what it can be told, such as {@code playback}
 * @param volume from 0 to 100
 * @param playing what it plays, null when nothing
 */
public record Player(
        String machineIdentifier,
        String name,
        String product,
        String platform,
        String address,
        List<String> capabilities,
        int volume,
        @Nullable Playing playing) {
    private static final int USUAL_VOLUME = 80;

    public Player {
        capabilities = List.copyOf(capabilities);
    }

    /**
     * A playback.
     *
     * @param ratingKey the item
     * @param type {@code video}, {@code music} or {@code photo}
     * @param state {@code playing} or {@code paused}
     * @param time milliseconds into the item
     * @param queueId the play queue it is from, null without one
     */
    public record Playing(
            String ratingKey,
            String type,
            String state,
            long time,
            @Nullable Long queueId) {
        /** Returns this playback in another state. */
        public Playing in(String other) {
            return new Playing(ratingKey, type, other, time, queueId);
        }

        /** Returns this playback at another time. */
        public Playing at(long other) {
            return new Playing(ratingKey, type, state, other, queueId);
        }
    }

    /** Returns a player that can be told everything and plays nothing. */
    public static Player idle(String machineIdentifier, String name, String product, String platform, String address) {
        return new Player(
                machineIdentifier,
                name,
                product,
                platform,
                address,
                List.of("timeline", "playback", "navigation", "mirror", "playqueues"),
                USUAL_VOLUME,
                null);
    }

    /** Returns this player playing something else, or nothing. */
    public Player playing(@Nullable Playing other) {
        return new Player(machineIdentifier, name, product, platform, address, capabilities, volume, other);
    }

    /** Returns this player at another volume. */
    public Player atVolume(int other) {
        return new Player(machineIdentifier, name, product, platform, address, capabilities, other, playing);
    }
}
