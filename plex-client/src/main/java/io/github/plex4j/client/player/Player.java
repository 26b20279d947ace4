package io.github.plex4j.client.player;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A player that the server can pass commands on to. What the server does not report is null.
 *
 * @param rawId        its identity as text
 * @param title        the name of the device
 * @param product      the app
 * @param platform     the platform of the app
 * @param capabilities what it can be told, such as {@code playback} and {@code timeline}
 */
public record Player(
        @Nullable String rawId,
        String title,
        @Nullable String product,
        @Nullable String platform,
        List<String> capabilities) {
    public Player {
        capabilities = List.copyOf(capabilities);
    }

    /** Its identity; empty when the server reports none that can be used. */
    public Optional<PlayerId> id() {
        return PlayerId.find(rawId);
    }
}
