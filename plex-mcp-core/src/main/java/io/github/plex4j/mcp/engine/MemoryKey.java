package io.github.plex4j.mcp.engine;

/**
 * Names something of a server that {@link ToolContext#remembered} keeps; a record, so that equal keys mean the same.
 *
 * @param <T> the kind of value, which must be immutable and hold nothing of the client
 */
public interface MemoryKey<T> {
    /** The value, which was remembered under this key and so is of its kind. */
    @SuppressWarnings("unchecked")
    default T cast(Object value) {
        return (T) value;
    }
}
