package io.github.plex4j.mcp.tools.player;

/** What a player can be told about what it plays. */
enum ControlAction {
    PLAY,
    PAUSE,
    STOP,
    NEXT,
    PREVIOUS,
    SEEK,
    VOLUME
}
