package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.engine.Toolset;

/** The groups in which tools are switched on and off. */
final class Toolsets {
    static final Toolset LIBRARY = new Toolset("library", true);
    static final Toolset SEARCH = new Toolset("search", true);
    static final Toolset SESSIONS = new Toolset("sessions", true);
    static final Toolset HISTORY = new Toolset("history", true);
    static final Toolset PLAYLISTS = new Toolset("playlists", true);
    static final Toolset COLLECTIONS = new Toolset("collections", true);
    static final Toolset HYGIENE = new Toolset("hygiene", true);

    private Toolsets() {}
}
