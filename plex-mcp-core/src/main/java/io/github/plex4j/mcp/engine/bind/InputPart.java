package io.github.plex4j.mcp.engine.bind;

import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One component of an input record: an argument, or a group of them. */
interface InputPart {
    List<Argument> arguments();

    /** The value of the component for these arguments. */
    @Nullable
    Object value(Map<String, Object> values);
}
