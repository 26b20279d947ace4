package io.github.plex4j.mcp.engine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group of tools that is switched on or off whole.
 *
 * @param name small letters, as {@code PLEX_MCP_TOOLSETS} takes it
 * @param onByDefault whether it is on when nothing was chosen
 * @param instruction a sentence for a model that has these tools; may be empty
 * @param companions the names of sets with any of which it is on as well
 */
public record Toolset(String name, boolean onByDefault, String instruction, List<String> companions) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{1,31}");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when the name is not of small letters and digits
     */
    public Toolset {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a toolset is small letters and digits: " + name);
        }
        companions = List.copyOf(companions);
    }

    /** A set of which there is nothing more to say than its tools do. */
    public Toolset(String name, boolean onByDefault) {
        this(name, onByDefault, "");
    }

    /** A set of its own. */
    public Toolset(String name, boolean onByDefault, String instruction) {
        this(name, onByDefault, instruction, List.of());
    }

    /** The same set, on with any of the others as well. */
    public Toolset companionOf(Toolset... others) {
        return new Toolset(
                name,
                onByDefault,
                instruction,
                Stream.of(others).map(Toolset::name).toList());
    }

    // Written here because the JVM makes those of a record when they are first called, while the program starts.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Toolset set
                && name.equals(set.name)
                && onByDefault == set.onByDefault
                && instruction.equals(set.instruction)
                && companions.equals(set.companions);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Starts a tool of this set that takes no arguments unless an input record is given. */
    public ToolBuilder<NoInput, Record> tool(String toolName, Effect effect) {
        return Tool.named(toolName).toolset(this).effect(effect);
    }

    /** Starts a tool of this set that only reads. */
    public ToolBuilder<NoInput, Record> reading(String toolName) {
        return tool(toolName, Effect.READ);
    }
}
