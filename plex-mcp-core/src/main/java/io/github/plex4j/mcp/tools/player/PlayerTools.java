package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.client.player.Player;
import io.github.plex4j.client.player.PlayerId;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading which players there are and what they play. */
final class PlayerTools {
    List<Tool<?, ?>> tools() {
        return List.of(list(), state());
    }

    record ClientView(
            @Shown(value = Role.KEY, label = "client id") @Nullable
            String clientId,

            @Shown(Role.NAME) String title,
            @Nullable String product,
            @Nullable String platform,
            @Shown(Role.DETAIL) @Nullable List<String> capabilities) {}

    record ClientsOutput(
            @Cut List<ClientView> clients, @Inline Truncation end) {}

    private static Tool<NoInput, ClientsOutput> list() {
        return Toolsets.PLAYERS
                .reading("get_clients")
                .title("Players")
                .description("Lists the players that can be controlled now. An app must be open to be listed.")
                .whenEmpty("Open the app on the device, and try again.")
                .requires(Requirements.OWNER)
                .output(ClientsOutput.class)
                .handler((input, context) -> clients(context))
                .build();
    }

    private static ClientsOutput clients(ToolContext context) {
        List<ClientView> clients =
                context.plex().players().all().stream().map(PlayerTools::view).toList();
        return new ClientsOutput(clients, Truncation.NONE);
    }

    private static ClientView view(Player player) {
        return new ClientView(
                player.id().map(PlayerId::value).orElse(null),
                player.title(),
                player.product(),
                player.platform(),
                player.capabilities().isEmpty() ? null : player.capabilities());
    }

    record StateInput(
            @Arg(required = true, maxLength = PlayerId.MAXIMUM_LENGTH)
            String clientId) {}

    record StateOutput(
            @Shown(Role.DETAIL) String clientId,
            @Shown(Role.NAME) String player,
            PlaybackView playback) {}

    private static Tool<StateInput, StateOutput> state() {
        return Toolsets.PLAYERS
                .reading("get_player_state")
                .title("State of a player")
                .description("Shows what a player plays, where it is and how loud. `get_clients` lists the players.")
                .requires(Requirements.OWNER)
                .input(StateInput.class)
                .output(StateOutput.class)
                .handler(PlayerTools::state)
                .build();
    }

    private static StateOutput state(StateInput input, ToolContext context) {
        Player player = Players.find(input.clientId(), context);
        PlaybackView playback = Playback.of(Players.id(player), context).view(context);
        return new StateOutput(input.clientId(), player.title(), playback);
    }
}
