package io.github.plex4j.cli;

import io.github.plex4j.mcp.tools.PlexTools;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        StandardStreams.run(streams -> PlexCli.create(streams.terminal(), PlexTools.catalog(), streams), arguments);
    }
}
