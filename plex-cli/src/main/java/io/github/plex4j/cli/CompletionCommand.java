package io.github.plex4j.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script that lets bash and zsh complete commands and options. */
final class CompletionCommand implements CliCommand {
    static final String NAME = "generate-completion";
    static final String SUMMARY = "Print a completion script for bash and zsh";

    private final Terminal terminal;
    private final PlexCli program;

    CompletionCommand(Terminal terminal, PlexCli program) {
        this.terminal = terminal;
        this.program = program;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
        spec.usageMessage().description(SUMMARY + ": source <(plex-cli " + NAME + ").");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, GlobalOptions globals) {
        terminal.out().print(AutoComplete.bash(Session.PROGRAM, program.commandLine()));
        terminal.out().print('\n');
        return 0;
    }
}
