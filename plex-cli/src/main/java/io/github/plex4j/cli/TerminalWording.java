package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of a terminal: a tool is its command, an argument the option or the placeholder that stands for it. */
final class TerminalWording implements Wording {
    private final ToolCatalog catalog;
    private final Map<String, String> own;

    private TerminalWording(ToolCatalog catalog, Map<String, String> own) {
        this.catalog = catalog;
        this.own = Map.copyOf(own);
    }

    static TerminalWording of(ToolCatalog catalog) {
        return new TerminalWording(catalog, Map.of());
    }

    /**
     * The words in which one command speaks: its own name stands without that of the program.
     *
     * @param arguments how its arguments are written, by their names
     */
    TerminalWording speakingOf(Tool<?, ?> tool, Map<String, String> arguments) {
        Map<String, String> names = new HashMap<>(arguments);
        names.put(tool.name(), CommandNames.ofTool(tool));
        return new TerminalWording(catalog, names);
    }

    @Override
    public Optional<String> name(String name) {
        return Optional.ofNullable(own.get(name))
                .or(() -> catalog.find(name).map(tool -> CliSession.PROGRAM + " " + CommandNames.ofTool(tool)))
                .or(() -> isArgument(name) ? Optional.of(CommandNames.option(name)) : Optional.empty());
    }

    @Override
    public String phrase(String forPrograms, String forPeople) {
        return forPeople;
    }

    private boolean isArgument(String name) {
        return catalog.tools().stream()
                .flatMap(tool -> tool.arguments().stream())
                .anyMatch(argument -> argument.name().equals(name));
    }
}
