package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.discover.DiscoverApi;
import io.github.plex4j.client.discover.DiscoverTitle;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Putting titles on the watchlist and taking them off it. */
final class WatchlistChangeTools {
    List<Tool<?, ?>> tools() {
        return List.of(add(), remove());
    }

    record TitleInput(
            @Arg(key = KeyKind.DIGITS, help = "The title on this server.") @Nullable
            String ratingKey,

            @Arg(description = "plex://movie/…", help = "The title's guid: plex://movie/… or plex://show/….") @Nullable
            String plexGuid) {}

    /**
     * The title before and after.
     *
     * @param outcome {@code unknown} when the change was sent and the list could not be read back; null otherwise
     */
    record TitleChange(
            @Shown(Role.KEY) String plexGuid,
            String type,
            @Shown(Role.NAME) String title,
            @Shown(Role.ADDITION) @Nullable Integer year,

            @Describe("false: it was so already") @Shown(Role.POINT) @Nullable
            Boolean changed,

            @Shown(Role.POINT) @Nullable Boolean onWatchlist,
            @Nullable OffsetDateTime watchlistedAtBefore,
            @Nullable OffsetDateTime watchlistedAt,
            @Nullable String outcome) {}

    private static Tool<TitleInput, TitleChange> add() {
        return Toolsets.WATCHLIST
                .tool("add_to_watchlist", Effect.WRITE)
                .title("Add to the watchlist")
                .description("Adds a movie or show to the account's watchlist: give `ratingKey` or `plexGuid`.")
                .requires(Requirements.ACCOUNT)
                .input(TitleInput.class)
                .output(TitleChange.class)
                .handler((input, context) -> change(input, true, context))
                .build();
    }

    private static Tool<TitleInput, TitleChange> remove() {
        return Toolsets.WATCHLIST
                .tool("remove_from_watchlist", Effect.WRITE)
                .title("Remove from the watchlist")
                .description("Removes a movie or show from the account's watchlist: give `ratingKey` or `plexGuid`.")
                .requires(Requirements.ACCOUNT)
                .input(TitleInput.class)
                .output(TitleChange.class)
                .handler((input, context) -> change(input, false, context))
                .build();
    }

    private static TitleChange change(TitleInput input, boolean wanted, ToolContext context) {
        PlexGuid guid = WatchlistTitle.of(input, context);
        Discover discover = new Discover(context);
        DiscoverTitle title = discover.ask(api -> title(api, guid));
        Optional<Instant> before = discover.ask(api -> api.watchlistedAt(guid));
        Views views = new Views(guid, title, before, new Times(context.timeZone()));
        context.record().begin(List.of(guid.id()));
        if (before.isPresent() == wanted) {
            context.record().settle(guid.id(), Fate.UNCHANGED);
            return views.unchanged();
        }
        boolean isAccepted = send(guid, wanted, discover);
        Optional<Optional<Instant>> after = readBack(guid, discover);
        if (after.isPresent() && after.get().isPresent() == wanted) {
            context.record().settle(guid.id(), Fate.CHANGED);
            return views.changed(after.get());
        }
        if (after.isPresent() && isAccepted) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "plex.tv accepted the change, and the watchlist is as before.",
                    "Try again in a minute, and look at `get_watchlist`.");
        }
        context.record().settle(guid.id(), Fate.UNKNOWN);
        return views.unknown();
    }

    /** Returns whether Discover said yes; an answer that was lost may be that of a change that was made. */
    private static boolean send(PlexGuid guid, boolean wanted, Discover discover) {
        try {
            return discover.ask(api -> {
                if (wanted) {
                    api.addToWatchlist(guid);
                } else {
                    api.removeFromWatchlist(guid);
                }
                return true;
            });
        } catch (PlexCallException lost) {
            return false;
        }
    }

    private static DiscoverTitle title(DiscoverApi api, PlexGuid guid) {
        try {
            return api.title(guid);
        } catch (PlexNotFoundException unknown) {
            throw ToolFailure.notFound(
                    "plex.tv knows no title with this guid.", "`search_discover` finds the `plexGuid` of a title.");
        }
    }

    /** Reads when the title was added; empty when that cannot be read, which does not mean that the change failed. */
    private static Optional<Optional<Instant>> readBack(PlexGuid guid, Discover discover) {
        try {
            return Optional.of(discover.ask(api -> api.watchlistedAt(guid)));
        } catch (ToolFailure | PlexException unreadable) {
            return Optional.empty();
        }
    }

    /** Makes the answers of one call. */
    private record Views(PlexGuid guid, DiscoverTitle title, Optional<Instant> before, Times times) {
        TitleChange unchanged() {
            return view(false, before.isPresent(), before, null);
        }

        TitleChange changed(Optional<Instant> after) {
            return view(true, after.isPresent(), after, null);
        }

        TitleChange unknown() {
            return view(null, null, Optional.empty(), ChangeReport.UNKNOWN);
        }

        private TitleChange view(
                @Nullable Boolean changed,
                @Nullable Boolean onWatchlist,
                Optional<Instant> after,
                @Nullable String outcome) {
            return new TitleChange(
                    guid.toString(),
                    title.type().text(),
                    title.title(),
                    title.year(),
                    changed,
                    onWatchlist,
                    times.at(before.orElse(null)),
                    times.at(after.orElse(null)),
                    outcome);
        }
    }
}
