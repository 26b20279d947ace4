package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Another match, or none. */
record MatchChange(Predicate<MatchState> wanted, Consumer<Thing<MatchState>> request)
        implements StateChange<MatchState> {
    @Override
    public boolean isSo(Thing<MatchState> thing) {
        return wanted.test(thing.state());
    }

    @Override
    public void send(List<Thing<MatchState>> things) {
        things.forEach(request);
    }
}
