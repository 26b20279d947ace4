package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import java.util.Optional;

/** The failure of a call that was stopped in the middle of a change and is no longer waited for. */
final class UnknownOutcome {
    private UnknownOutcome() {}

    /**
     * In the words of what is changed.
     *
     * @param effect of the tool; empty when there is no such tool, whose calls never begin a change
     */
    static Failure of(Optional<Effect> effect) {
        return effect.filter(Effect.EXPORT::equals).isPresent()
                ? failure(
                        "The export was stopped while its file was being put in place: whether the file is there is"
                                + " unknown.",
                        "Look into the export folder before exporting again.")
                : failure(
                        "The change was stopped while Plex was still working on it: its outcome is unknown.",
                        "Look at what is there now before changing anything again.");
    }

    private static Failure failure(String message, String hint) {
        return new Failure(
                FailureCode.PARTIAL,
                message,
                hint,
                JsonNodeFactory.instance.objectNode().put("outcome", "unknown"));
    }
}
