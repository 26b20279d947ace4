package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.Toolset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of the program, with its commands by toolset, and of one command. */
final class ProgramHelp {
    private static final int INDENT = 2;

    private final Terminal terminal;
    private final ToolCatalog catalog;
    private final ToolPolicy policy;
    private final Map<String, String> ownCommands;

    /**
     * @param policy what it does not show is not listed, only counted
     * @param ownCommands the commands that are no tools, each with a line about it
     */
    ProgramHelp(Terminal terminal, ToolCatalog catalog, ToolPolicy policy, Map<String, String> ownCommands) {
        this.terminal = terminal;
        this.catalog = catalog;
        this.policy = policy;
        this.ownCommands = ownCommands;
    }

    /** The help of the program. */
    String text(CommandSpec program) {
        Help help = help(program, terminal);
        StringBuilder text = new StringBuilder();
        text.append("Reads a Plex Media Server.\n\n");
        text.append(heading("Usage:")).append(" plex-cli [OPTIONS] COMMAND [ARGUMENT...]\n");
        text.append("       plex-cli COMMAND --help\n");
        for (Toolset toolset : catalog.toolsets()) {
            appendCommands(text, capital(toolset.name()), commands(toolset));
        }
        appendHidden(text);
        List<Line> own = new ArrayList<>();
        ownCommands.forEach((name, summary) -> own.add(new Line(name, summary)));
        appendCommands(text, "Other commands", own);
        text.append('\n').append(heading("Options:")).append('\n').append(help.optionList());
        text.append("\nSet the token of the server in PLEX_TOKEN or in a file; it is never an argument.\n");
        text.append("Exit status: 0 success, 1 not found, not possible or done in part, 2 wrong usage,\n");
        text.append("3 token refused, 4 server not reached, 70 internal error, 130 interrupted.\n");
        return text.toString();
    }

    /** The help of a command. */
    static String ofCommand(CommandSpec command, Terminal terminal) {
        return help(command, terminal).commandSpec().commandLine().getUsageMessage(colours(terminal));
    }

    private List<Line> commands(Toolset toolset) {
        return catalog.tools().stream()
                .filter(tool -> tool.toolset().equals(toolset) && policy.shows(tool))
                .map(tool -> new Line(
                        CommandNames.ofTool(tool), HelpTexts.summary(tool.description(TerminalWording.of(catalog)))))
                .toList();
    }

    private void appendHidden(StringBuilder text) {
        long hidden =
                catalog.tools().stream().filter(tool -> !policy.shows(tool)).count();
        if (hidden > 0) {
            text.append("\nNot allowed now: ").append(hidden);
            text.append(hidden == 1 ? " command" : " commands");
            text.append(". plex-cli tools lists all");
            text.append(catalog.changesAnything() ? "; --mode write or --mode admin allows more.\n" : ".\n");
        }
    }

    private void appendCommands(StringBuilder text, String heading, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int widest = Math.max(
                24, lines.stream().mapToInt(line -> line.name().length()).max().orElse(0));
        int room = terminal.helpWidth() - widest - 2 * INDENT;
        text.append('\n').append(heading(heading + ":")).append('\n');
        for (Line line : lines) {
            String summary = line.summary();
            String cut = summary.length() <= room
                    ? summary
                    : summary.substring(0, room - 1).strip() + "…";
            text.append(" ".repeat(INDENT)).append(line.name());
            text.append(" ".repeat(widest - line.name().length() + INDENT))
                    .append(cut)
                    .append('\n');
        }
    }

    private String heading(String text) {
        return terminal.style().heading(text);
    }

    private static Help help(CommandSpec spec, Terminal terminal) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.width(terminal.helpWidth());
        usage.sortOptions(false);
        usage.sortSynopsis(false);
        usage.abbreviateSynopsis(true);
        usage.synopsisHeading("Usage: ");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%nOptions:%n");
        usage.descriptionHeading("%n");
        return new Help(spec, Help.defaultColorScheme(colours(terminal)));
    }

    private static Ansi colours(Terminal terminal) {
        return terminal.style().colour() ? Ansi.ON : Ansi.OFF;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private record Line(String name, String summary) {}
}
