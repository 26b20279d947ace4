package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a change of several items when it ended, whether it came to its end or was stopped.
 *
 * @param matched the items that it was about
 * @param changed those that were changed
 * @param unchanged those that were so already
 * @param failed those that could not be changed
 * @param unknown those whose change was sent and never answered; null when there is none
 * @param notTried those that were not come to; null when there is none
 * @param complete whether every item was tried and none is unknown
 * @param outcome {@code unknown} when that of some item is; else null
 * @param truncation whether more items failed than are listed
 */
public record ChangeReport(
        @Shown(Role.POINT) long matched,
        @Shown(Role.POINT) long changed,

        @Describe("was so already") @Shown(Role.POINT) long unchanged,

        @Cut @Shown(label = "failures") List<ChangedItem> failed,

        @Describe("look at these before anything else") @Shown(label = "outcome unknown") @Nullable
        List<ChangedItem> unknown,

        @Shown(Role.POINT) @Nullable Long notTried,
        @Shown(Role.POINT) boolean complete,
        @Nullable String outcome,
        @Inline Truncation truncation) {
    /** The word for an outcome that is not known. */
    public static final String UNKNOWN = "unknown";

    public ChangeReport {
        failed = List.copyOf(failed);
        unknown = unknown == null ? null : List.copyOf(unknown);
    }
}
