package io.github.plex4j.mcp.tools.server;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.server.Activity;
import io.github.plex4j.client.server.ServerInfo;
import io.github.plex4j.client.server.Update;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server and its current activities. */
final class ServerTools {

    List<Tool<?, ?>> tools() {
        return List.of(info(), activities());
    }

    /** The rights of this program. */
    record Program(String name, String version, Mode mode, List<String> toolsets) {}

    record ServerInfoOutput(
            @Nullable String name,
            @Nullable String version,

            @Describe("a newer version the server has found") @Nullable
            String update,

            @Nullable String platform,
            @Nullable String platformVersion,
            @Nullable String machineIdentifier,
            @Nullable Boolean plexPass,

            @Describe("omitted if it is an e-mail address") @Nullable
            String owner,

            @Nullable Boolean mediaDeletionAllowed,
            @Nullable Integer activeTranscodes,
            @Shown(Role.BACKGROUND) Program program,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private Tool<NoInput, ServerInfoOutput> info() {
        return Toolsets.SESSIONS
                .reading("get_server_info")
                .title("Server information")
                .description("Shows the server's name and version, the user of the token, and this program's mode and"
                        + " toolsets.")
                .output(ServerInfoOutput.class)
                .handler((input, context) -> describe(context))
                .build();
    }

    private ServerInfoOutput describe(ToolContext context) {
        SignedInUser.askAhead(context);
        context.askAhead(new NewestVersion(), () -> newestVersion(context.plex()));
        ServerInfo info = context.plex().server().info();
        ProgramInfo program = context.program();
        SignedInUser user = SignedInUser.of(context);
        return new ServerInfoOutput(
                info.name(),
                info.version(),
                context.remembered(new NewestVersion(), () -> newestVersion(context.plex()))
                        .filter(version -> !version.isEmpty() && !version.equals(info.version()))
                        .orElse(null),
                info.platform(),
                info.platformVersion(),
                info.machineIdentifier(),
                info.plexPass(),
                owner(info, user),
                info.mediaDeletion(),
                info.activeTranscodes(),
                new Program(program.name(), program.version(), program.mode(), program.toolsets()),
                user);
    }

    private record NewestVersion() implements MemoryKey<Optional<String>> {}

    /** A shared user may not ask for it, and some servers do not offer it: then it is not known. */
    private static Optional<String> newestVersion(PlexClient plex) {
        try {
            return plex.server().update().map(Update::version);
        } catch (PlexForbiddenException | PlexNotFoundException notTold) {
            return Optional.empty();
        }
    }

    private static @Nullable String owner(ServerInfo info, SignedInUser user) {
        if (Boolean.TRUE.equals(user.owner()) && !user.name().equals(SignedInUser.NAMELESS)) {
            return user.name();
        }
        String name = info.ownerName();
        return name == null || name.indexOf('@') >= 0 ? null : name;
    }

    record ActivityView(
            @Nullable String type,
            @Shown(Role.NAME) @Nullable String title,
            @Nullable String subtitle,
            @Shown(Role.POINT) @Nullable Integer progressPercent,
            @Shown(Role.DETAIL) @Nullable Boolean cancellable) {}

    record ActivitiesOutput(
            @Cut List<ActivityView> activities, @Inline Truncation end) {}

    private static Tool<NoInput, ActivitiesOutput> activities() {
        return Toolsets.SESSIONS
                .reading("get_activities")
                .title("Server activities")
                .description(
                        "Lists background tasks of the server, such as scans, with their progress. For what plays use"
                                + " `get_active_sessions`.")
                .whenEmpty("The server is idle.")
                .output(ActivitiesOutput.class)
                .handler((input, context) -> new ActivitiesOutput(
                        context.plex().server().activities().stream()
                                .map(ServerTools::view)
                                .toList(),
                        Truncation.NONE))
                .build();
    }

    private static ActivityView view(Activity activity) {
        return new ActivityView(
                activity.kind(),
                activity.title(),
                activity.subtitle(),
                activity.progressPercent(),
                activity.cancellable());
    }
}
