package io.github.plex4j.mcp.tools;

import io.github.plex4j.testserver.PlexTestServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The difference between all that a server shows now and all that it showed before. */
public final class ChangedState {
    private final PlexTestServer server;
    private final Map<String, String> before;

    private ChangedState(PlexTestServer server) {
        this.server = server;
        this.before = server.state();
    }

    /** From the state of a server now on. */
    public static ChangedState of(PlexTestServer server) {
        return new ChangedState(server);
    }

    /** The names of the things that are not as they were, in the words of {@link PlexTestServer#state()}. */
    public List<String> names() {
        Map<String, String> now = server.state();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
        return List.copyOf(names);
    }
}
