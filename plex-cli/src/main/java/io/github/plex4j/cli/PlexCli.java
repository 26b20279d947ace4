package io.github.plex4j.cli;

import io.github.plex4j.mcp.config.Settings;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.call.ErrorMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The program: its commands and how one of them is run. Instances are for one thread; each {@link #run} is a run of its own.
 *
 * <p>A command is made only when it is among the words of the command line, so that the number of tools does not slow the start.
 */
public final class PlexCli {
    private final Terminal terminal;
    private final ToolCatalog catalog;
    private final Map<String, Supplier<CliCommand>> commands = new LinkedHashMap<>();
    private final Map<String, List<String>> formerNames = new LinkedHashMap<>();

    private PlexCli(Terminal terminal, ToolCatalog catalog, Interrupts interrupts) {
        this.terminal = terminal;
        this.catalog = catalog;
        for (Tool<?, ?> tool : catalog.tools()) {
            formerNames.put(
                    CommandNames.ofTool(tool),
                    tool.formerNames().stream().map(CommandNames::of).toList());
            commands.put(CommandNames.ofTool(tool), () -> new ToolCommand(tool, catalog, terminal, interrupts));
        }
        OwnCommands.of(this, terminal, catalog, interrupts).forEach(this::add);
    }

    /**
     * The program with these tools.
     *
     * @param terminal where it writes and what it knows of its surroundings
     * @param interrupts ends a call under way
     * @throws IllegalArgumentException when a tool's command has the name of another command
     */
    public static PlexCli create(Terminal terminal, ToolCatalog catalog, Interrupts interrupts) {
        return new PlexCli(terminal, catalog, interrupts);
    }

    /** The whole command line with every command, for completion and tests. */
    public CommandLine commandLine() {
        return commandLine(commands.keySet());
    }

    /** Runs one command and answers its exit status. */
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        try {
            return execute(words);
        } catch (ToolFailure failure) {
            return reporter(words).fail(failure.failure());
        } catch (RuntimeException exception) {
            LoggerFactory.getLogger(PlexCli.class).error("The command failed.", exception);
            return reporter(words).fail(ErrorMapper.map(exception));
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int execute(List<String> words) {
        CommandLine program = commandLine(Set.copyOf(words));
        ParseResult parsed = parse(program, words);
        ParseResult leaf = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (leaf.isUsageHelpRequested()) {
            terminal.out()
                    .print(
                            leaf == parsed
                                    ? help(globals(parsed))
                                    : ProgramHelp.ofCommand(leaf.commandSpec(), terminal));
            return 0;
        }
        if (parsed.isVersionHelpRequested()) {
            terminal.out().println(CliSession.PROGRAM + " " + Version.ofThisProgram());
            return 0;
        }
        if (!(leaf.commandSpec().userObject() instanceof CliCommand command)) {
            throw ToolFailure.invalidInput("No command was given.", "plex-cli --help lists the commands.");
        }
        return command.run(leaf, GlobalOptions.of(parsed, leaf, command.ownOptions()));
    }

    private ParseResult parse(CommandLine program, List<String> words) {
        try {
            return program.parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException exception) {
            throw new UsageProblem(exception, words, commands.keySet()).failure();
        }
    }

    private CommandLine commandLine(Set<String> wanted) {
        CommandSpec spec = CommandSpec.create().name(CliSession.PROGRAM);
        GlobalOptions.addToProgram(spec, catalog);
        CommandLine program = new CommandLine(spec);
        for (Map.Entry<String, Supplier<CliCommand>> entry : commands.entrySet()) {
            List<String> former = formerNames.getOrDefault(entry.getKey(), List.of()).stream()
                    .filter(wanted::contains)
                    .toList();
            if (wanted.contains(entry.getKey()) || !former.isEmpty()) {
                CliCommand command = entry.getValue().get();
                CommandSpec commandSpec = command.spec();
                GlobalOptions.addToCommand(commandSpec, command.ownOptions());
                program.addSubcommand(entry.getKey(), commandSpec, former.toArray(String[]::new));
            }
        }
        return program.setAllowSubcommandsAsOptionParameters(true)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    /** The help of the program, with the commands that these options allow. */
    String help(GlobalOptions globals) {
        ToolPolicy policy = CliSession.policy(Settings.of(terminal.environment(), globals.flags()), catalog);
        policy.problem().ifPresent(problem -> {
            String named = TerminalWording.of(catalog)
                    .withFlags(globals.flags().keySet())
                    .render(problem);
            throw ToolFailure.invalidInput(named, "Correct or omit it.");
        });
        CommandSpec program = commandLine(Set.of()).getCommandSpec();
        return new ProgramHelp(terminal, catalog, policy, OwnCommands.summaries()).text(program);
    }

    /**
     * The help of one command.
     *
     * @throws ToolFailure of code {@code invalid_input} when there is none of that name
     */
    String helpOf(String command) {
        CommandLine found = commandLine(Set.of(command)).getSubcommands().get(command);
        if (found == null) {
            throw KnownCommands.unknown(command, commands.keySet());
        }
        return ProgramHelp.ofCommand(found.getCommandSpec(), terminal);
    }

    /** The completion script of fish. */
    String fishCompletion() {
        Map<String, String> summaries = new LinkedHashMap<>();
        catalog.tools()
                .forEach(tool -> summaries.put(
                        CommandNames.ofTool(tool), HelpTexts.summary(tool.description(TerminalWording.of(catalog)))));
        summaries.putAll(OwnCommands.summaries());
        return FishCompletion.of(commandLine(), summaries);
    }

    private static GlobalOptions globals(ParseResult program) {
        return GlobalOptions.of(program, program, Set.of());
    }

    /** For a failure before the options were read: whether JSON was wanted can be seen all the same. */
    private Reporter reporter(List<String> words) {
        return new Reporter(
                terminal,
                words.contains(GlobalOptions.JSON) ? OutputFormat.JSON : OutputFormat.TABLE,
                TerminalWording.of(catalog));
    }

    private void add(String name, Supplier<CliCommand> command) {
        if (commands.putIfAbsent(name, command) != null) {
            throw new IllegalArgumentException("There are two commands of the name " + name + ".");
        }
    }
}
