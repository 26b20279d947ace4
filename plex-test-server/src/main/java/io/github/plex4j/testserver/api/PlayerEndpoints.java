package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Player;
import io.github.plex4j.testserver.wire.Element;
import io.github.plex4j.testserver.wire.XmlForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The players that the server knows, and the commands that it passes on to them. A player speaks for itself: it answers XML whatever was
 * asked for, {@code OK} to a command, and says only in its timeline what it really does.
 */
final class PlayerEndpoints {
    private static final List<String> TIMELINES = List.of("music", "photo", "video");

    private final Context context;
    private final PlayerCommands commands;
    private final XmlForm xml = new XmlForm();

    PlayerEndpoints(Context context, PlayerCommands commands) {
        this.context = context;
        this.commands = commands;
    }

    void addTo(Routes routes) {
        routes.ownerGet("/clients", call -> clients())
                .get("/player/timeline/poll", this::timeline)
                .write("GET|POST", "/player/playback/{command}", this::command);
    }

    private Answer clients() {
        List<Element> rows = context.library().players().all().stream()
                .map(PlayerEndpoints::client)
                .toList();
        return Answer.of(
                Element.named("MediaContainer").put("size", rows.size()).list("Server", rows));
    }

    private static Element client(Player player) {
        return Element.named("Server")
                .put("name", player.name())
                .put("host", player.address())
                .put("address", player.address())
                .put("port", 32500)
                .put("machineIdentifier", player.machineIdentifier())
                .put("version", "10.2.1")
                .put("protocol", "plex")
                .put("product", player.product())
                .put("platform", player.platform())
                .put("deviceClass", "stb")
                .put("protocolVersion", 1)
                .put("protocolCapabilities", String.join(",", player.capabilities()));
    }

    private Answer command(Call call) {
        Player player = player(call);
        if (!player.capabilities().contains("playback")) {
            throw new StatusException(404);
        }
        commands.carryOut(player, call.variable("command"), call.parameters());
        return Answer.bytes("text/plain", "OK".getBytes(StandardCharsets.UTF_8));
    }

    /** Each command names the player it is for and counts up from the one before. */
    private Player player(Call call) {
        if (call.parameters().count("commandID").isEmpty()) {
            throw new StatusException(400);
        }
        return call.request()
                .headers()
                .first("X-Plex-Target-Client-Identifier")
                .flatMap(context.library().players()::find)
                .orElseThrow(() -> new StatusException(404));
    }

    private Answer timeline(Call call) {
        Player player = player(call);
        List<Element> timelines =
                TIMELINES.stream().map(type -> timeline(player, type)).toList();
        Element root = Element.named("MediaContainer")
                .put("commandID", call.parameters().count("commandID").orElse(0))
                .put("location", player.playing() == null ? "navigation" : "fullScreenVideo")
                .list("Timeline", timelines);
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            xml.write(root, body);
            return Answer.bytes("text/xml", body.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Element timeline(Player player, String type) {
        Player.@Nullable Playing playing = player.playing();
        Element timeline = Element.named("Timeline").put("type", type);
        if (playing == null || !playing.type().equals(type)) {
            return timeline.put("state", "stopped");
        }
        Item item = context.item(playing.ratingKey());
        return timeline.put("state", playing.state())
                .put("time", playing.time())
                .put("duration", item.durationMillis())
                .put("ratingKey", item.ratingKey())
                .put("key", "/library/metadata/" + item.ratingKey())
                .put("machineIdentifier", context.settings().machineIdentifier())
                .put("containerKey", playing.queueId() == null ? null : "/playQueues/" + playing.queueId())
                .put("playQueueID", playing.queueId())
                .put("volume", player.volume());
    }
}
