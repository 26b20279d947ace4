package io.github.plex4j.mcp.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which tools there are for a caller: the mode, the toolsets that are on, single tools that are excluded, and the folder that
 * tools which write a file need. Immutable.
 * Settings that could not be read never widen it: such a policy shows the default tools that read and refuses every call
 * with what is wrong.
 */
public final class ToolPolicy {
    private final Mode mode;
    private final ToolsetChoice toolsets;
    private final Set<String> excluded;
    private final Optional<Path> exportFolder;
    private final Set<String> artworkHosts;
    private final Optional<String> problem;

    private ToolPolicy(
            Mode mode,
            ToolsetChoice toolsets,
            Set<String> excluded,
            Optional<Path> exportFolder,
            Set<String> artworkHosts,
            Optional<String> problem) {
        this.mode = mode;
        this.toolsets = toolsets;
        this.excluded = Set.copyOf(excluded);
        this.exportFolder = exportFolder;
        this.artworkHosts = Set.copyOf(artworkHosts);
        this.problem = problem;
    }

    /** The default: the read mode and the toolsets that are on by default. */
    public static ToolPolicy readOnly() {
        return of(Mode.READ, ToolsetChoice.ofDefault(), Set.of());
    }

    /** A policy of values that need no parsing. */
    public static ToolPolicy of(Mode mode, ToolsetChoice toolsets, Set<String> excludedTools) {
        return new ToolPolicy(mode, toolsets, excludedTools, Optional.empty(), Set.of(), Optional.empty());
    }

    /**
     * The policy that refuses every call.
     *
     * @param problem what is wrong with the settings and what is allowed, whole sentences
     */
    public static ToolPolicy invalid(String problem) {
        return new ToolPolicy(
                Mode.READ, ToolsetChoice.ofDefault(), Set.of(), Optional.empty(), Set.of(), Optional.of(problem));
    }

    /**
     * The policy of three settings; what cannot be read makes it {@link #invalid}.
     *
     * @param mode {@code read}, {@code write} or {@code admin}
     * @param toolsets names divided by commas, {@code default} or {@code all}; empty means {@code default}
     * @param excludedTools names divided by commas; empty means none. A name that is not in the catalogue is a problem too:
     *     it may be a misspelt one that was meant to be off
     */
    public static ToolPolicy parse(String mode, String toolsets, String excludedTools, ToolCatalog catalog) {
        return PolicyParser.parse(mode, toolsets, excludedTools, catalog);
    }

    /** The same policy with a folder into which tools may write files; without one there are no such tools. */
    public ToolPolicy exportingTo(Path folder) {
        return new ToolPolicy(mode, toolsets, excluded, Optional.of(folder), artworkHosts, problem);
    }

    /** The same policy with the hosts from which a Plex server may be asked to fetch pictures, in lower case; at first none. */
    public ToolPolicy fetchingPicturesFrom(Set<String> hosts) {
        return new ToolPolicy(mode, toolsets, excluded, exportFolder, hosts, problem);
    }

    public Mode mode() {
        return mode;
    }

    /** The folder into which tools may write files; empty when there is none. */
    public Optional<Path> exportFolder() {
        return exportFolder;
    }

    /** The hosts from which a Plex server may be asked to fetch pictures. */
    public Set<String> artworkHosts() {
        return artworkHosts;
    }

    /** The problem of the settings behind this policy; empty when there is none. */
    public Optional<String> problem() {
        return problem;
    }

    /** The names of those toolsets of the catalogue that are on. */
    public List<String> toolsetsOf(ToolCatalog catalog) {
        return catalog.toolsets().stream()
                .filter(toolsets::includes)
                .map(Toolset::name)
                .toList();
    }

    /** Whether the tool is listed. */
    public boolean shows(Tool<?, ?> tool) {
        return mode.includes(tool.needed())
                && toolsets.includes(tool.toolset())
                && !excluded.contains(tool.name())
                && !lacksFolder(tool);
    }

    private boolean lacksFolder(Tool<?, ?> tool) {
        return tool.effect() == Effect.EXPORT && exportFolder.isEmpty();
    }

    /** Why a call of this tool is refused; empty when it is allowed. */
    public Optional<Failure> refusal(Tool<?, ?> tool) {
        if (problem.isPresent()) {
            return Optional.of(
                    refused(problem.get(), "`Fix the settings of this program and restart it.|Correct or omit it.`"));
        }
        if (!mode.includes(tool.needed())) {
            String needed = tool.needed().wireName();
            return Optional.of(refused(
                    "`" + tool.name() + "` needs mode " + needed + "; this program runs in mode " + mode.wireName()
                            + ".",
                    forOwner("start it with PLEX_MCP_MODE=" + needed, "Give --mode " + needed)));
        }
        if (!toolsets.includes(tool.toolset())) {
            return Optional.of(refused(
                    "`" + tool.name() + "` belongs to the toolset "
                            + tool.toolset().name() + ", which is off.",
                    forOwner(
                            "add " + tool.toolset().name() + " to PLEX_MCP_TOOLSETS",
                            "Add " + tool.toolset().name() + " to --toolsets or PLEX_MCP_TOOLSETS")));
        }
        if (excluded.contains(tool.name())) {
            return Optional.of(refused(
                    "`" + tool.name() + "` is excluded by the settings of this program.",
                    forOwner(
                            "remove it from PLEX_MCP_EXCLUDE_TOOLS",
                            "Remove it from --exclude-tools or PLEX_MCP_EXCLUDE_TOOLS")));
        }
        if (lacksFolder(tool)) {
            return Optional.of(refused(
                    "`" + tool.name() + "` writes a file, and this program has no folder for files.",
                    forOwner("set PLEX_MCP_EXPORT_DIR to a folder", "Name a folder with --export-dir")));
        }
        return Optional.empty();
    }

    /** Names the one who can change a setting: the owner of a program that speaks MCP, or the person at a terminal. */
    private static String forOwner(String forPrograms, String forPeople) {
        return "`The owner of this program can " + forPrograms + ".|" + forPeople + ".`";
    }

    private static Failure refused(String message, String hint) {
        return new Failure(FailureCode.INVALID_INPUT, message, hint);
    }
}
