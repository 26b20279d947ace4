package io.github.plex4j.mcp.engine;

import java.util.List;

/**
 * Facts about this program.
 *
 * @param name of the program: {@code plex-mcp}, {@code plex-cli}
 * @param version as in the build
 * @param mode the mode in force
 * @param toolsets the names of the toolsets that are on, in the catalogue's order
 */
public record ProgramInfo(String name, String version, Mode mode, List<String> toolsets) {
    public ProgramInfo {
        toolsets = List.copyOf(toolsets);
    }
}
