package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.shared.UserView;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One play.
 *
 * @param viewedAt when; null for the few rows of old servers that have no time
 * @param item     what
 * @param user     who
 * @param device   on what
 * @param deleted  true when the item is no longer on the server; it has no key then
 */
record PlayedView(
        @Shown(Role.WHEN) @Nullable OffsetDateTime viewedAt,
        @Shown(Role.NAME) ItemView item,
        @Shown(Role.POINT) UserView user,
        @Nullable DeviceView device,

        @Describe("the item is no longer on the server") @Shown(Role.DETAIL) @Nullable
        Boolean deleted) {

    /**
     * A player.
     *
     * @param name     what it is called
     * @param platform what it runs
     */
    record DeviceView(
            @Shown(Role.NAME) @Nullable String name,
            @Nullable String platform) {}
}
