package io.github.plex4j.mcp.tools.server;

import io.github.plex4j.client.session.Session;
import io.github.plex4j.client.session.SessionId;
import io.github.plex4j.mcp.analytics.history.ServerNames;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.change.SingleChange;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends sessions. */
final class TerminateTools {
    /** A player stops when it next reports, which takes some seconds: until then the session is listed. */
    private static final String STILL_LISTED =
            "The server accepted it and still lists the session: a player stops when it next reports, within seconds."
                    + " `get_active_sessions` shows whether it did.";

    /** A question is cut at its end, where the viewer stands: a title must not push them out of it. */
    private static final int LONGEST_TITLE = 100;

    List<Tool<?, ?>> tools() {
        return List.of(terminate());
    }

    record TerminateInput(
            @Arg(required = true, maxLength = SessionId.MAXIMUM_LENGTH)
            String sessionId,

            @Arg(maxLength = 200, description = "shown to the viewer") @Nullable
            String reason) {}

    record TerminateOutput(
            @Describe("false: accepted, and still listed") @Shown(Role.POINT)
            boolean terminated,

            @Shown(Role.KEY) String sessionId,
            @Shown(Role.NAME) String title) {}

    private static Tool<TerminateInput, TerminateOutput> terminate() {
        return Toolsets.SESSIONS
                .tool("terminate_session", Effect.DESTRUCTIVE)
                .title("Stop a stream")
                .description("Stops one session of `get_active_sessions`.")
                .requires(Requirements.OWNER, Requirements.PLEX_PASS)
                .input(TerminateInput.class)
                .output(TerminateOutput.class)
                .preview((input, context) -> new Target(title(find(input, context)), "stream", 1))
                .handler(TerminateTools::end)
                .build();
    }

    private static Session find(TerminateInput input, ToolContext context) {
        SessionId id = SessionId.of(input.sessionId().strip());
        List<Session> sessions = context.plex().sessions().active();
        return sessions.stream()
                .filter(session -> isIt(session, id))
                .findFirst()
                .orElseThrow(() -> ToolFailure.notFound("No session with that id is playing.", playing(sessions)));
    }

    private static boolean isIt(Session session, SessionId id) {
        return idOf(session).filter(id.value()::equals).isPresent();
    }

    private static Optional<String> idOf(Session session) {
        return Optional.ofNullable(session.connection()).map(Session.Connection::id);
    }

    private static String playing(List<Session> sessions) {
        String list = sessions.stream()
                .flatMap(session -> idOf(session).map(id -> id + " (" + title(session) + ")").stream())
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "No session with an id is playing now." : "Playing now: " + list + ".";
    }

    /** The item, who watches it and on what. */
    private static String title(Session session) {
        String show = session.item().place().show();
        Session.User user = session.user();
        Session.Player player = session.player();
        String viewer = Stream.of(
                        user == null || user.name() == null ? null : ServerNames.withoutAddress(user.name()),
                        player == null ? null : player.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String item = UntrustedText.line(
                (show == null ? "" : show + " – ") + session.item().title(), LONGEST_TITLE);
        return viewer.isEmpty() ? item : item + " (" + viewer + ")";
    }

    private static TerminateOutput end(TerminateInput input, ToolContext context) {
        Session session = find(input, context);
        SessionId id = SessionId.of(input.sessionId().strip());
        String reason = input.reason();
        Ending ending = new Ending(id, context);
        new SingleChange(context, Objects.requireNonNullElse(session.item().rawKey(), ""))
                .make(() -> ending.request(reason == null ? "" : reason), ending::isDone);
        if (!ending.seen) {
            context.note(STILL_LISTED);
        }
        return new TerminateOutput(ending.seen, id.value(), title(session));
    }

    /** The end of one session, which may take longer than the call. */
    private static final class Ending {
        private final SessionId id;
        private final ToolContext context;
        private boolean accepted;
        private boolean seen;

        private Ending(SessionId id, ToolContext context) {
            this.id = id;
            this.context = context;
        }

        private void request(String reason) {
            context.plex().sessions().terminate(id, reason);
            accepted = true;
        }

        private boolean isDone() {
            seen = context.plex().sessions().active().stream().noneMatch(session -> isIt(session, id));
            return seen || accepted;
        }
    }
}
