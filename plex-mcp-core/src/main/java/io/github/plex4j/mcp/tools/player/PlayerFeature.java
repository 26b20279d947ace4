package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.mcp.engine.Tool;
import java.util.List;
import java.util.stream.Stream;

/** The door to the tools for players. */
public final class PlayerFeature {
    private PlayerFeature() {}

    /** Its tools, in the order in which they are listed. */
    public static List<Tool<?, ?>> tools() {
        Pause pause = time -> Thread.sleep(time.toMillis());
        return Stream.of(new PlayerTools().tools(), new PlayTools(pause).tools(), new ControlTools(pause).tools())
                .<Tool<?, ?>>flatMap(List::stream)
                .toList();
    }
}
