package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script that lets a shell complete commands, options and the values of options. */
final class CompletionCommand implements CliCommand {
    static final String NAME = "generate-completion";
    static final String SUMMARY = "Print a completion script for bash, zsh or fish";

    private static final String FISH = "fish";
    private static final List<String> SHELLS = List.of("bash", "zsh", FISH);

    private final Terminal terminal;
    private final PlexCli program;

    CompletionCommand(Terminal terminal, PlexCli program) {
        this.terminal = terminal;
        this.program = program;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
        spec.addPositional(OptionalWord.parameter(
                "SHELL",
                "One of " + String.join(", ", SHELLS) + ". Default: bash, whose script zsh reads too.",
                SHELLS));
        spec.usageMessage()
                .description(
                        SUMMARY + ".",
                        "",
                        "bash and zsh:  source <(plex-cli " + NAME + ")",
                        "fish:          plex-cli " + NAME + " fish | source");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, GlobalOptions globals) {
        String shell = OptionalWord.in(arguments).orElse(SHELLS.get(0));
        if (!SHELLS.contains(shell)) {
            throw ToolFailure.invalidInput(
                    "No script exists for that shell; there are scripts for " + String.join(", ", SHELLS) + ".",
                    "PowerShell and others have none.");
        }
        terminal.out().print(shell.equals(FISH) ? program.fishCompletion() : bash());
        return 0;
    }

    private String bash() {
        return AutoComplete.bash(CliSession.PROGRAM, program.commandLine()) + "\n";
    }
}
