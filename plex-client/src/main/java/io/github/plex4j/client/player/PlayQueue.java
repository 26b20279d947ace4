package io.github.plex4j.client.player;

import org.jspecify.annotations.Nullable;

/**
 * A queue that was made on the server for a player.
 *
 * @param id       its number
 * @param type     what it plays
 * @param total    how many items it has; null when the server does not say
 * @param selected the item it begins with, as text; null when the server does not say
 */
public record PlayQueue(
        long id,
        Type type,
        @Nullable Integer total,
        @Nullable String selected) {
    /** The kind of media that a queue plays. */
    public enum Type {
        AUDIO("audio", "music"),
        VIDEO("video", "video"),
        PHOTO("photo", "photo");

        private final String queueWord;
        private final String commandWord;

        Type(String queueWord, String commandWord) {
            this.queueWord = queueWord;
            this.commandWord = commandWord;
        }

        String queueWord() {
            return queueWord;
        }

        /** The word in commands and timelines. */
        String commandWord() {
            return commandWord;
        }
    }
}
