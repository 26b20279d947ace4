package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.mcp.engine.ToolFailure;

/** The texts that callers give playlists. */
final class PlaylistTexts {
    static final int LONGEST_SUMMARY = 10_000;

    private PlaylistTexts() {}

    /**
     * Requires a title that can be read.
     *
     * @throws ToolFailure if it is blank
     */
    static void requireTitle(String title) {
        if (title.isBlank()) {
            throw ToolFailure.invalidInput("A playlist needs a title.", "Use one that is not blank.");
        }
    }
}
