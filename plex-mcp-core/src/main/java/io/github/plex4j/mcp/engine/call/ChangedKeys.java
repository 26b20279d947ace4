package io.github.plex4j.mcp.engine.call;

import io.github.plex4j.mcp.engine.CallRecord.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Plex keys that a change is about, and what became of each. Thread-safe. */
final class ChangedKeys {
    /** The keys that are shown: numbers on a server, hexadecimal ones on plex.tv. Whatever else a server calls a key may be a name. */
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{1,40}");

    private static final String NO_KEY = "?";

    /** Their fates by the keys as the server sent them; empty for an item that has no fate yet. */
    private final Map<String, Optional<Fate>> fates = new LinkedHashMap<>();

    private boolean announced;

    synchronized void announce(List<String> keys) {
        announced = true;
        keys.forEach(key -> fates.putIfAbsent(key, Optional.empty()));
    }

    synchronized void settle(String key, Fate fate) {
        announced = true;
        fates.put(key, Optional.of(fate));
    }

    /** Whether the tool names the keys that it changes. */
    synchronized boolean areNamed() {
        return announced;
    }

    /** Whether an item is neither changed nor was so already. */
    synchronized boolean areIncomplete() {
        return fates.values().stream().anyMatch(Optional::isEmpty);
    }

    /** Each item once; those whose keys are not shown are question marks. */
    synchronized List<String> all() {
        return fates.keySet().stream().map(ChangedKeys::shown).toList();
    }

    /** The items of that fate, as in {@link #all}. */
    synchronized List<String> of(Fate fate) {
        List<String> keys = new ArrayList<>();
        fates.forEach((key, known) -> {
            if (known.equals(Optional.of(fate))) {
                keys.add(shown(key));
            }
        });
        return keys;
    }

    private static String shown(String key) {
        return KEY.matcher(key).matches() ? key : NO_KEY;
    }
}
