package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.Collection;
import java.util.List;

/** Refuses names that are not known, and proposes those that somebody may have meant, if any come near. */
final class KnownCommands {
    private static final int SHOWN = 40;
    private static final int MOST = 3;

    private KnownCommands() {}

    /** There is no command of that name. */
    static ToolFailure unknown(String word, Collection<String> commands) {
        return ToolFailure.invalidInput(
                "Unknown command \"" + UntrustedText.line(word, SHOWN) + "\"" + nearest(word, commands) + ".",
                "plex-cli --help lists the commands.");
    }

    /** {@code ; nearest: search} to stand after what is not known; empty when nothing comes near. */
    static String nearest(String word, Collection<String> known) {
        List<String> near = NearestNames.near(word, known).stream().limit(MOST).toList();
        return near.isEmpty() ? "" : "; nearest: " + String.join(", ", near);
    }
}
