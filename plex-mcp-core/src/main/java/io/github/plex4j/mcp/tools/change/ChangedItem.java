package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/**
 * An item that could not be changed, or of which it is not known.
 *
 * @param ratingKey its key
 * @param title as Plex has it; null when it is not known
 * @param code the reason, a code of failures; null when it is not known whether it was changed
 */
public record ChangedItem(
        @Shown(Role.KEY) String ratingKey,
        @Shown(Role.NAME) @Nullable String title,
        @Shown(Role.POINT) @Nullable String code) {}
