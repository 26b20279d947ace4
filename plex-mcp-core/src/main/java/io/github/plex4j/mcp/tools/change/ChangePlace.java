package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.journal.JournalWriter;
import io.github.plex4j.mcp.engine.journal.OldValue;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import java.util.List;

/** The server on which a change is made, and the user for whom. */
public final class ChangePlace {
    private ChangePlace() {}

    /** A digest of the server and the user. */
    public static String of(ToolContext context) {
        String server = context.plex().server().identity().machineIdentifier();
        return StateDigest.of(server + '\n' + SignedInUser.of(context).userId());
    }

    /**
     * Begins a change in the journal.
     *
     * @param kind the {@linkplain StateKind#name() name} of the kind of state that is replaced
     * @param values in the order of the change
     * @throws io.github.plex4j.mcp.engine.ToolFailure when it cannot be written: nothing may be changed then
     */
    public static JournalWriter begin(String tool, String kind, List<OldValue> values, ToolContext context) {
        return context.journal().isOn()
                ? context.journal()
                        .begin(tool, kind, of(context), context.clock().instant(), values)
                : JournalWriter.none();
    }
}
