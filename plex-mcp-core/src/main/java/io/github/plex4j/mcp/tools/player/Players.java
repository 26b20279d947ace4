package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.client.player.Player;
import io.github.plex4j.client.player.PlayerId;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the player that a caller means. */
final class Players {
    private static final int SHOWN = 60;

    private Players() {}

    /**
     * The player of that id.
     *
     * @throws ToolFailure if the server knows none, with those it knows
     */
    static Player find(String clientId, ToolContext context) {
        PlayerId id = PlayerId.of(clientId);
        List<Player> known = context.plex().players().all();
        return known.stream()
                .filter(player -> player.id().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> ToolFailure.notFound(
                        "The server knows no player with the id " + UntrustedText.quoted(clientId, SHOWN) + ".",
                        known.isEmpty()
                                ? "It knows no player now: open the app on the device."
                                : "It knows " + list(known) + "."));
    }

    private static String list(List<Player> known) {
        return known.stream()
                .flatMap(player -> player
                        .id()
                        .map(id -> UntrustedText.line(player.title(), SHOWN) + " ("
                                + UntrustedText.line(id.value(), SHOWN) + ")")
                        .stream())
                .collect(Collectors.joining(", "));
    }

    static PlayerId id(Player player) {
        return player.id().orElseThrow();
    }
}
