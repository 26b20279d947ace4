package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexToken;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

final class Connecting {
    /** The token is read on each call, so it can be replaced while the program runs. */
    static PlexClient connect(URI server, Path tokenFile) {
        return PlexClient.builder()
                .server(server)
                .token(() -> Optional.of(read(tokenFile)))
                .product("Shelf", "1.0")
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    private static PlexToken read(Path tokenFile) {
        try {
            return PlexToken.of(Files.readString(tokenFile).strip());
        } catch (IOException unreadable) {
            throw new PlexInputException("The token file cannot be read.");
        }
    }
}
