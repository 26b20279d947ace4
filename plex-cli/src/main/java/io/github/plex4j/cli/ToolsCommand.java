package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.cli.output.Question;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the tools, or describes the arguments and the answer of one of them. Needs no server. */
final class ToolsCommand implements CliCommand {
    static final String NAME = "tools";
    static final String SUMMARY = "List the tools, or describe one with its JSON schemas";

    private final Terminal terminal;
    private final ToolCatalog catalog;

    ToolsCommand(Terminal terminal, ToolCatalog catalog) {
        this.terminal = terminal;
        this.catalog = catalog;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
        spec.addPositional(OptionalWord.parameter("NAME", "A tool, by its name over MCP or its command."));
        spec.usageMessage().description(SUMMARY + ".");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, GlobalOptions globals) {
        Optional<String> name = OptionalWord.in(arguments);
        if (name.isPresent()) {
            describe(find(name.get()), globals.format());
        } else {
            Toolbox answer = Toolbox.of(catalog);
            new Reporter(terminal, globals.format(), TerminalWording.of(catalog))
                    .answers(Question.plain())
                    .print(Toolbox.fields(), ToolJson.tree(answer));
        }
        return 0;
    }

    private Tool<?, ?> find(String name) {
        for (Tool<?, ?> tool : catalog.tools()) {
            if (tool.name().equals(name) || CommandNames.ofTool(tool).equals(name)) {
                return tool;
            }
        }
        throw ToolFailure.notFound(
                "Unknown tool" + KnownCommands.nearest(name, catalog.names()) + ".", "plex-cli tools lists them.");
    }

    private void describe(Tool<?, ?> tool, OutputFormat format) {
        if (format == OutputFormat.CSV) {
            Toolbox line = new Toolbox(List.of(Toolbox.Entry.of(tool)));
            new Reporter(terminal, format, TerminalWording.of(catalog))
                    .answers(Question.plain())
                    .print(Toolbox.fields(), ToolJson.tree(line));
            return;
        }
        JsonNode description = description(tool);
        if (format == OutputFormat.JSON) {
            terminal.out().print(ToolJson.text(description) + "\n");
            return;
        }
        var style = terminal.style();
        terminal.out().println(style.heading(tool.name()) + "  " + tool.title());
        terminal.out().println("Command: plex-cli " + CommandNames.ofTool(tool));
        terminal.out()
                .println("Effect: " + effect(tool) + mode(tool) + ". Toolset: "
                        + tool.toolset().name() + ".");
        terminal.out().println();
        terminal.out().println(tool.description(TerminalWording.of(catalog)));
        schema("Arguments", description.get("inputSchema"));
        schema("Answer", description.get("outputSchema"));
    }

    private void schema(String heading, JsonNode schema) {
        terminal.out().println();
        terminal.out().println(terminal.style().heading(heading));
        terminal.out().println(ToolJson.prettyText(schema));
    }

    private static JsonNode description(Tool<?, ?> tool) {
        ObjectNode description = ToolJson.tree(Toolbox.Entry.of(tool));
        description.put("description", tool.description());
        description.set("inputSchema", tool.inputSchema());
        description.set("outputSchema", tool.outputSchema());
        return description;
    }

    private static String mode(Tool<?, ?> tool) {
        Mode needed = tool.effect().needed();
        return needed == Mode.READ ? "" : " (mode " + needed.wireName() + ")";
    }

    static String effect(Tool<?, ?> tool) {
        return tool.effect().name().toLowerCase(Locale.ROOT);
    }
}
