package io.github.plex4j.mcp.tools.server;

import io.github.plex4j.client.session.Session;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import io.github.plex4j.mcp.tools.shared.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions that are playing now. */
final class SessionTools {
    List<Tool<?, ?>> tools() {
        return List.of(activeSessions());
    }

    record SessionsInput(
            @Arg(defaultValue = "false", help = "Whether to include the network addresses of players.")
            boolean includeAddresses) {}

    record PlayerView(
            @Shown(Role.KEY) @Nullable String clientId,
            @Shown(Role.NAME) @Nullable String title,
            @Nullable String platform,
            @Nullable String product,
            @Nullable Boolean local,
            @Nullable Boolean relayed,
            @Nullable Boolean secure,
            @Nullable String address,
            @Nullable String publicAddress) {}

    record TranscodeView(
            @Nullable String videoDecision,
            @Nullable String audioDecision,
            @Nullable String subtitleDecision,
            @Nullable String videoCodec,
            @Nullable String resolution,
            @Nullable Boolean hardware,
            @Nullable Double speed,
            @Nullable Boolean throttled) {}

    record SessionView(
            @Shown(Role.DETAIL) @Nullable String sessionId,
            @Shown(Role.POINT) @Nullable UserView user,
            @Shown(Role.POINT) @Nullable String state,
            @Nullable Integer progressPercent,
            @Shown(Role.DETAIL) @Nullable Long positionSeconds,
            @Shown(Role.POINT) @Nullable PlayerView player,
            @Nullable String location,
            @Shown(Role.POINT) @Nullable Integer bandwidthKbps,
            @Shown(Role.POINT) @Nullable String decision,
            @Nullable TranscodeView transcode,
            @Shown(Role.DETAIL) boolean live,
            @Nullable String channel,
            @Shown(Role.NAME) ItemView item) {}

    record SessionsOutput(
            @Cut List<SessionView> sessions,
            @Shown(Role.SUM) @Nullable Integer totalBandwidthKbps,
            @Inline Truncation end) {}

    private static Tool<SessionsInput, SessionsOutput> activeSessions() {
        return Toolsets.SESSIONS
                .reading("get_active_sessions")
                .title("Now playing")
                .requires(Requirements.OWNER)
                .description("Lists what is playing now, with user, player, progress and transcoding.")
                .whenEmpty("`get_watch_history` lists what was played.")
                .input(SessionsInput.class)
                .output(SessionsOutput.class)
                .handler(SessionTools::list)
                .build();
    }

    private static SessionsOutput list(SessionsInput input, ToolContext context) {
        SessionViews views = new SessionViews(new Times(context.timeZone()), input.includeAddresses());
        List<Session> sessions = context.plex().sessions().active();
        return new SessionsOutput(
                sessions.stream().map(views::of).toList(), SessionViews.totalBandwidth(sessions), Truncation.NONE);
    }
}
