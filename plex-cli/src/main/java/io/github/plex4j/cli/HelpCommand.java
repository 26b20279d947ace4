package io.github.plex4j.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints what {@code --help} prints, of the program or of one command. */
final class HelpCommand implements CliCommand {
    static final String NAME = "help";
    static final String SUMMARY = "Print this help, or that of one command";

    private final Terminal terminal;
    private final PlexCli program;

    HelpCommand(Terminal terminal, PlexCli program) {
        this.terminal = terminal;
        this.program = program;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
        spec.addPositional(OptionalWord.parameter("COMMAND", "A command."));
        spec.usageMessage().description(SUMMARY + ".");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, GlobalOptions globals) {
        Optional<String> command = OptionalWord.in(arguments);
        terminal.out().print(command.map(program::helpOf).orElseGet(() -> program.help(globals)));
        return 0;
    }
}
