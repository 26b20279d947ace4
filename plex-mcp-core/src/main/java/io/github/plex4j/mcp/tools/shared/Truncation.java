package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.schema.ListEnd;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Says that a list, of which no next part can be asked for, was cut to fit the byte budget.
 *
 * @param truncated null when it was not
 */
public record Truncation(@Shown(Role.TRUNCATED) @Nullable Boolean truncated) implements ListEnd<Truncation> {
    /** Nothing was left off. */
    public static final Truncation NONE = new Truncation(null);

    @Override
    public Truncation cutTo(int items) {
        return new Truncation(true);
    }
}
