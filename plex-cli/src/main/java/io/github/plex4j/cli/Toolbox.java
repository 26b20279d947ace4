package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * The tools as an answer.
 *
 * @param tools in the catalogue's order
 */
record Toolbox(List<Entry> tools) {
    Toolbox {
        tools = List.copyOf(tools);
    }

    /**
     * One tool in a line.
     *
     * @param name over MCP
     * @param command at a terminal
     * @param effect what it does
     * @param toolset what it belongs to
     * @param summary what it is for
     */
    record Entry(
            @Shown(Role.DETAIL) String name,
            @Shown(Role.NAME) String command,
            @Shown(Role.DETAIL) String effect,
            @Shown(Role.DETAIL) String toolset,
            @Shown(Role.POINT) String summary) {
        static Entry of(Tool<?, ?> tool) {
            return new Entry(
                    tool.name(),
                    CommandNames.ofTool(tool),
                    ToolsCommand.effect(tool),
                    tool.toolset().name(),
                    HelpTexts.summary(tool.description()));
        }
    }

    static Toolbox of(ToolCatalog catalog) {
        List<Entry> entries = new ArrayList<>();
        catalog.tools().forEach(tool -> entries.add(Entry.of(tool)));
        return new Toolbox(entries);
    }

    static List<Field> fields() {
        return OutputShape.of(Toolbox.class).fields();
    }
}
