package io.github.plex4j.mcp.tools.server;

import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.session.Session;
import io.github.plex4j.client.session.Session.Connection;
import io.github.plex4j.client.session.Session.Player;
import io.github.plex4j.client.session.Session.Transcode;
import io.github.plex4j.mcp.analytics.history.ServerNames;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.server.SessionTools.PlayerView;
import io.github.plex4j.mcp.tools.server.SessionTools.SessionView;
import io.github.plex4j.mcp.tools.server.SessionTools.TranscodeView;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.UserView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows sessions in answers. Immutable. */
final class SessionViews {
    private final ItemViews items;
    private final boolean addresses;

    SessionViews(Times times, boolean addresses) {
        this.items = new ItemViews(times, DetailLevel.BRIEF);
        this.addresses = addresses;
    }

    SessionView of(Session session) {
        Optional<Connection> connection = Optional.ofNullable(session.connection());
        Optional<Player> player = Optional.ofNullable(session.player());
        return new SessionView(
                connection.map(Connection::id).orElse(null),
                user(session),
                player.map(Player::state).orElse(null),
                ItemViews.progressPercent(session.item()),
                ItemViews.seconds(session.item().playback().viewOffset()),
                player.map(this::player).orElse(null),
                connection.map(Connection::location).orElse(null),
                connection.map(Connection::bandwidthKbps).orElse(null),
                decision(session),
                Optional.ofNullable(session.transcode())
                        .map(SessionViews::transcode)
                        .orElse(null),
                session.live(),
                session.channel(),
                items.withoutWatchState(session.item()));
    }

    /** Null when any session does not say: a sum of some is not the total. */
    static @Nullable Integer totalBandwidth(List<Session> sessions) {
        int sum = 0;
        for (Session session : sessions) {
            Connection connection = session.connection();
            Integer bandwidth = connection == null ? null : connection.bandwidthKbps();
            if (bandwidth == null) {
                return null;
            }
            sum += bandwidth;
        }
        return sum;
    }

    private static @Nullable UserView user(Session session) {
        Session.User user = session.user();
        if (user == null) {
            return null;
        }
        String name = user.name();
        return new UserView(user.id(), name == null ? null : ServerNames.withoutAddress(name));
    }

    private PlayerView player(Player player) {
        return new PlayerView(
                player.clientIdentifier(),
                player.title(),
                player.platform(),
                player.product(),
                player.local(),
                player.relayed(),
                player.secure(),
                addresses ? player.address() : null,
                addresses ? player.remotePublicAddress() : null);
    }

    private static TranscodeView transcode(Transcode transcode) {
        return new TranscodeView(
                transcode.videoDecision(),
                transcode.audioDecision(),
                transcode.subtitleDecision(),
                transcode.videoCodec(),
                transcode.height() == null ? null : Resolutions.of(transcode.width(), transcode.height()),
                hardware(transcode),
                transcode.speed(),
                transcode.throttled());
    }

    private static @Nullable Boolean hardware(Transcode transcode) {
        boolean used = transcode.hardwareDecoding() != null || transcode.hardwareEncoding() != null;
        boolean told = used || transcode.hardwareRequested() != null || transcode.fullHardware() != null;
        return Known.when(told, used);
    }

    /** In Plex's words: what is copied into another container is a direct stream. */
    private static @Nullable String decision(Session session) {
        Transcode transcode = session.transcode();
        if (transcode != null) {
            boolean copied = !"transcode".equals(transcode.videoDecision())
                    && !"transcode".equals(transcode.audioDecision())
                    && !"burn".equals(transcode.subtitleDecision())
                    && !"transcode".equals(transcode.subtitleDecision());
            return copied ? "direct stream" : "transcode";
        }
        return session.item().media().stream()
                .flatMap(version -> version.parts().stream())
                .map(MediaPart::decision)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .map(SessionViews::words)
                .orElse(null);
    }

    private static String words(String decision) {
        return switch (decision) {
            case "directplay" -> "direct play";
            case "copy" -> "direct stream";
            default -> decision;
        };
    }
}
