package io.github.plex4j.mcp.tools;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that only read, all of them on one server with the demonstration library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnDemoLibrary {
    public final ToolBench bench = ToolBench.demo();

    @AfterAll
    void stop() {
        bench.close();
    }
}
