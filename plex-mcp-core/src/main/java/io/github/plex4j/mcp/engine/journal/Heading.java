package io.github.plex4j.mcp.engine.journal;

import java.time.Instant;

/**
 * The change that a file of the journal is about.
 *
 * @param changeId its name for callers
 * @param tool the tool that made it
 * @param kind what kind of state it replaced
 * @param place a digest of the server and the user, so that nothing is put back on another server or for another user
 * @param at when it began
 * @param items how many things it was about to change
 */
public record Heading(String changeId, String tool, String kind, String place, Instant at, long items) {}
