package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.shared.AnyLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.OfUser;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import org.jspecify.annotations.Nullable;

/** The plays to count: of a user, in a library, of a type. */
record PlayFilters(
        @Inline OfUser user,
        @Inline AnyLibrary library,

        @Arg(help = "The type of the items played; show means episodes.") @Nullable
        WatchedType type) {

    /**
     * The rows of history that are meant.
     *
     * @throws ToolFailure if there is no such user or library
     */
    HistoryCriteria criteria(TimeRange range, ToolContext context) {
        Account account = user.find(context);
        Library in = library.find(context);
        return HistoryCriteria.ALL
                .between(range.since(), range.until())
                .by(account == null ? null : (Long) account.id())
                .in(in == null ? null : in.key())
                .ofType(type == null ? null : type.mediaType());
    }
}
