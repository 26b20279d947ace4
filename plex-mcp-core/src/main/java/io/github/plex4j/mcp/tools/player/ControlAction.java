package io.github.plex4j.mcp.tools.player;

/** The commands for a player that plays something. */
enum ControlAction {
    PLAY,
    PAUSE,
    STOP,
    NEXT,
    PREVIOUS,
    SEEK,
    VOLUME
}
