package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Users;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whose plays, in which library, and of what type. */
record PlayFilters(
        @Arg(
                key = KeyKind.DIGITS_OR_NAME,
                description = "id or name",
                help = "A user by id or name; default is everybody.")
        @Nullable
        String user,

        @Arg(key = KeyKind.DIGITS_OR_NAME, help = "A library by key or title; default is all.") @Nullable
        String libraryKey,

        @Arg(help = "The type of what was played; show means episodes.") @Nullable
        WatchedType type) {

    /**
     * The rows of history that are meant.
     *
     * @param users asked only when a user was named
     */
    HistoryCriteria criteria(TimeRange range, Supplier<Users> users, ToolContext context) {
        Account account = user == null ? null : users.get().find(user);
        SectionKey section =
                libraryKey == null ? null : Libraries.find(context, libraryKey).key();
        return HistoryCriteria.ALL
                .between(range.since(), range.until())
                .by(account == null ? null : (Long) account.id())
                .in(section)
                .ofType(type == null ? null : type.mediaType());
    }
}
