package io.github.plex4j.mcp.engine.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change as the journal has it.
 *
 * @param oldValues what was there before, in the order of the change
 * @param sent the keys of what was sent to the server
 * @param left digests of the states that the change was seen to leave, by key
 * @param ended whether the change came to an end that could be written; else the program was stopped, or is at it still
 * @param undoneBy the change that put this one back; empty when none did
 */
public record JournaledChange(
        Heading heading,
        List<OldValue> oldValues,
        Set<String> sent,
        Map<String, String> left,
        boolean ended,
        Optional<String> undoneBy) {
    public JournaledChange {
        oldValues = List.copyOf(oldValues);
        sent = Set.copyOf(sent);
        left = Map.copyOf(left);
    }
}
