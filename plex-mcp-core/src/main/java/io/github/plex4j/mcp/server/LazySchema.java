package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the map the SDK wants, made when it is first read: the handshake does not wait for the schemas of all tools.
 * Its members keep the order of the schema, so that the list of tools is the same text each time. Thread-safe.
 */
final class LazySchema extends AbstractMap<String, Object> {

    private static final TypeReference<LinkedHashMap<String, Object>> ORDERED = new TypeReference<>() {};

    private final Supplier<ObjectNode> source;
    private @Nullable Map<String, Object> members;

    LazySchema(Supplier<ObjectNode> source) {
        this.source = source;
    }

    @Override
    public synchronized Set<Entry<String, Object>> entrySet() {
        Map<String, Object> made = members;
        if (made == null) {
            made = new JsonMapper().convertValue(source.get(), ORDERED);
            members = made;
        }
        return made.entrySet();
    }
}
