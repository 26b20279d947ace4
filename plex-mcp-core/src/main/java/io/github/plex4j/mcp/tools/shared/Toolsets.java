package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.Toolset;

/** The groups in which tools are switched on and off. */
public final class Toolsets {
    public static final Toolset LIBRARY = new Toolset("library", true);
    public static final Toolset SEARCH = new Toolset("search", true);
    public static final Toolset SESSIONS = new Toolset("sessions", true);
    public static final Toolset HISTORY = new Toolset(
            "history",
            true,
            "View counts and progress are those of the signed-in user; the plays of others come from the server's"
                    + " history.");
    public static final Toolset PLAYLISTS = new Toolset("playlists", true);
    public static final Toolset COLLECTIONS = new Toolset("collections", true);
    public static final Toolset WATCHLIST = new Toolset(
            "watchlist",
            true,
            "The watchlist belongs to the account at plex.tv and holds titles that the server may not have.");
    public static final Toolset WATCH_STATE = new Toolset("watchstate", true);
    public static final Toolset METADATA = new Toolset("metadata", false);
    public static final Toolset HYGIENE = new Toolset(
            "hygiene",
            true,
            "The find_ tools scan a library in parts: only an answer without nextCursor is about all of it.");
    public static final Toolset ADMIN = new Toolset("admin", false);

    /** The tools that go with every toolset that changes something. */
    public static final Toolset CHANGES =
            new Toolset("changes", true).companionOf(PLAYLISTS, COLLECTIONS, WATCH_STATE, METADATA);

    public static final Toolset PLAYERS = new Toolset("players", false);
    public static final Toolset SONIC = new Toolset("sonic", false);

    private Toolsets() {}
}
