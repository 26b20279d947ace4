package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for the administration of a server. */
public final class AdminFeature {
    private AdminFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        return Stream.of(
                        new ButlerTools().tools(),
                        new PreferenceTools().tools(),
                        new LogTools().tools(),
                        new DeviceTools().tools(),
                        new LibraryWorkTools().tools(),
                        new TrashTools().tools(),
                        new DeletionTools().tools(),
                        new VersionTools().tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
