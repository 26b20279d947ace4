package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.Toolset;

/** The groups in which tools are switched on and off. */
public final class Toolsets {
    public static final Toolset LIBRARY = new Toolset("library", true);
    public static final Toolset SEARCH = new Toolset("search", true);
    public static final Toolset SESSIONS = new Toolset("sessions", true);
    public static final Toolset HISTORY = new Toolset("history", true);
    public static final Toolset PLAYLISTS = new Toolset("playlists", true);
    public static final Toolset COLLECTIONS = new Toolset("collections", true);
    public static final Toolset HYGIENE = new Toolset("hygiene", true);

    private Toolsets() {}
}
