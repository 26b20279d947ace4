package io.github.plex4j.cli;

import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command: how it is written and what it does. */
interface CliCommand {
    /** Its options and arguments, without the global ones. Made anew on each call. */
    CommandSpec spec();

    /** Which of its options have the name of a global one and take its place. */
    default Set<String> ownOptions() {
        return Set.of();
    }

    /**
     * Does it.
     *
     * @param arguments what was written after its name
     * @param globals what was written for any command
     * @return the exit status
     * @throws io.github.plex4j.mcp.engine.ToolFailure when it cannot be done, for a reason that a person can fix
     */
    int run(ParseResult arguments, GlobalOptions globals);
}
