package io.github.plex4j.mcp.engine;

import java.util.Set;

/** Which toolsets are on. Immutable. */
public final class ToolsetChoice {
    private final boolean all;
    private final boolean byDefault;
    private final Set<String> names;

    private ToolsetChoice(boolean all, boolean byDefault, Set<String> names) {
        this.all = all;
        this.byDefault = byDefault;
        this.names = Set.copyOf(names);
    }

    /** Every toolset. */
    public static ToolsetChoice ofAll() {
        return new ToolsetChoice(true, true, Set.of());
    }

    /** Those that are on by default. */
    public static ToolsetChoice ofDefault() {
        return new ToolsetChoice(false, true, Set.of());
    }

    /** Those of these names and no others. */
    public static ToolsetChoice ofNames(Set<String> names) {
        return new ToolsetChoice(false, false, names);
    }

    /** This choice and the toolsets of these names. */
    public ToolsetChoice and(Set<String> more) {
        return new ToolsetChoice(all, byDefault, more);
    }

    /** Whether it is on. */
    public boolean includes(Toolset toolset) {
        return all
                || (byDefault && toolset.onByDefault())
                || names.contains(toolset.name())
                || toolset.companions().stream().anyMatch(names::contains);
    }
}
