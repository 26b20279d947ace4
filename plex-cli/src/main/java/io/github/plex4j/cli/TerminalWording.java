package io.github.plex4j.cli;

import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a terminal: a tool is its command, an argument the option or the placeholder that stands for it. */
final class TerminalWording implements Wording {
    private final ToolCatalog catalog;
    private final Map<String, String> own;
    private final Set<Setting> flags;

    private TerminalWording(ToolCatalog catalog, Map<String, String> own, Set<Setting> flags) {
        this.catalog = catalog;
        this.own = Map.copyOf(own);
        this.flags = Set.copyOf(flags);
    }

    static TerminalWording of(ToolCatalog catalog) {
        return new TerminalWording(catalog, Map.of(), Set.of());
    }

    /**
     * The words in which one command speaks: its own name stands without that of the program.
     *
     * @param arguments how its arguments are written, by their names
     */
    TerminalWording speakingOf(Tool<?, ?> tool, Map<String, String> arguments) {
        Map<String, String> names = new HashMap<>(arguments);
        names.put(tool.name(), CommandNames.ofTool(tool));
        return new TerminalWording(catalog, names, flags);
    }

    /** The same words where these settings were given by their flags: a message about one of them names the flag. */
    TerminalWording withFlags(Set<Setting> given) {
        return new TerminalWording(catalog, own, given);
    }

    @Override
    public String render(String text) {
        String rendered = Wording.super.render(text);
        for (Setting setting : flags) {
            rendered =
                    rendered.replace(setting.environmentName(), setting.flag().orElse(setting.environmentName()));
        }
        return rendered;
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
