package io.github.plex4j.mcp.engine;

import java.util.List;

/** The record of a call that nobody keeps. */
enum NoRecord implements CallRecord {
    INSTANCE;

    @Override
    public void listed(int items) {
        // Nobody reads it.
    }

    @Override
    public void begin(List<String> keys) {
        // Nobody reads it.
    }

    @Override
    public void settle(String key, Fate fate) {
        // Nobody reads it.
    }
}
