package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.schema.ListEnd;
import org.jspecify.annotations.Nullable;

/**
 * Says that a list, of which no next part can be asked for, was cut to fit the byte budget.
 *
 * @param truncated null when it was not
 */
public record Truncation(@Nullable Boolean truncated) implements ListEnd<Truncation> {
    /** Nothing was left off. */
    public static final Truncation NONE = new Truncation(null);

    @Override
    public Truncation cutTo(int items) {
        return new Truncation(true);
    }
}
