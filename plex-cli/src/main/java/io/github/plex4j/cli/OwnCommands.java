package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ToolCatalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The commands that are no tools. */
final class OwnCommands {
    private OwnCommands() {}

    static Map<String, Supplier<CliCommand>> of(
            PlexCli program, Terminal terminal, ToolCatalog catalog, Interrupts interrupts) {
        Map<String, Supplier<CliCommand>> commands = new LinkedHashMap<>();
        commands.put(ToolsCommand.NAME, () -> new ToolsCommand(terminal, catalog));
        commands.put(DoctorCommand.NAME, () -> new DoctorCommand(terminal, catalog));
        commands.put(TestServerCommand.NAME, () -> new TestServerCommand(terminal, interrupts));
        commands.put(CompletionCommand.NAME, () -> new CompletionCommand(terminal, program));
        commands.put(HelpCommand.NAME, () -> new HelpCommand(terminal, program));
        return commands;
    }

    /** A line about each for the program's help. */
    static Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        summaries.put(ToolsCommand.NAME, ToolsCommand.SUMMARY);
        summaries.put(DoctorCommand.NAME, DoctorCommand.SUMMARY);
        summaries.put(TestServerCommand.NAME, TestServerCommand.SUMMARY);
        summaries.put(CompletionCommand.NAME, CompletionCommand.SUMMARY);
        summaries.put(HelpCommand.NAME, HelpCommand.SUMMARY);
        return summaries;
    }
}
