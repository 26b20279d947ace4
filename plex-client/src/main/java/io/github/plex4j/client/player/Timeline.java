package io.github.plex4j.client.player;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of one kind of media in a player. A value that the player does not report is null.
 *
 * @param type      {@code video}, {@code music} or {@code photo}
 * @param state     {@code playing}, {@code paused}, {@code buffering}, {@code stopped} or a word of its own
 * @param ratingKey the item as text
 * @param position  how far into the item it is
 * @param duration  the length of the item
 * @param volume    from 0 to 100
 */
public record Timeline(
        String type,
        String state,
        @Nullable String ratingKey,
        @Nullable Duration position,
        @Nullable Duration duration,
        @Nullable Integer volume) {
    /** Whether there is a playback, at a pause too. */
    public boolean isActive() {
        return !state.equals("stopped") && !state.equals("error");
    }
}
