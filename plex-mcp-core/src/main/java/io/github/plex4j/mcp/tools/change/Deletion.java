package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The end of a deletion.
 *
 * @param changeId the name under which it can be undone; null when it cannot
 * @param outcome {@link ChangeReport#UNKNOWN} when nobody can tell whether it was made; else null
 */
public record Deletion(
        @Describe("for undoing it") @Shown(value = Role.POINT, label = "change") @Nullable
        String changeId,

        @Nullable String outcome) {}
