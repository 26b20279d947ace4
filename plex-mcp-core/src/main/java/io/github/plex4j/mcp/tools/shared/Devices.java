package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.server.Device;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The devices that a server knows, which only its owner may list. */
public final class Devices {
    private Devices() {}

    private record Key() implements MemoryKey<List<Device>> {}

    /** All devices. */
    public static List<Device> all(ToolContext context) {
        return context.remembered(new Key(), () -> context.plex().server().devices());
    }

    /** All devices by their numbers. */
    public static Map<Long, Device> byNumber(ToolContext context) {
        return all(context).stream().collect(Collectors.toMap(Device::id, Function.identity(), (one, other) -> other));
    }

    /** Asks for the devices ahead of the other methods. */
    public static void askAhead(ToolContext context) {
        context.askAhead(new Key(), () -> context.plex().server().devices());
    }
}
