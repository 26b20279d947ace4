package io.github.plex4j.checks.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields of Plex's answers that the client leaves out on purpose, each with its reason. A line of the list is
 * {@code kind:path reason}; a path that ends in {@code **} stands for everything below it.
 */
final class LeftOut {
    private static final String LIST = "/left-out.txt";

    /** Sessions and places in playlists are items with something more. */
    private static final Set<String> ITEMS = Set.of("session", "playlistItem");

    /** Kinds that are read from the fields of the container. */
    private static final Set<String> WHOLE = Set.of("schema", "hub", "hubs", "server", "identity", "update");

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private LeftOut(List<String> lines) {
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" +", 2);
            if (parts.length < 2 || reasons.put(parts[0], parts[1]) != null) {
                throw new IllegalStateException("left-out.txt needs one reason for each field: " + line);
            }
        }
    }

    static LeftOut read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LeftOut.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return new LeftOut(reader.lines().toList());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    boolean contains(String kind, String path) {
        String prefix = "MediaContainer.";
        if (path.startsWith(prefix)) {
            return lists("container", path.substring(prefix.length()));
        }
        return lists(kind, path)
                || (ITEMS.contains(kind) && lists("item", path))
                || (WHOLE.contains(kind) && path.indexOf('.') < 0 && lists("container", path))
                || within(path);
    }

    /** Lines that no field of any recording needed. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(reasons.keySet());
        unused.removeAll(used);
        return unused;
    }

    /** The item inside a search result or a hub is an item as any other. */
    private boolean within(String path) {
        int start = path.indexOf("Metadata.");
        return start >= 0 && lists("item", path.substring(start + "Metadata.".length()));
    }

    private boolean lists(String kind, String path) {
        if (use(kind + ":" + path)) {
            return true;
        }
        for (int end = path.lastIndexOf('.'); end >= 0; end = path.lastIndexOf('.', end - 1)) {
            if (use(kind + ":" + path.substring(0, end) + ".**")) {
                return true;
            }
        }
        return use(kind + ":**");
    }

    private boolean use(String line) {
        boolean listed = reasons.containsKey(line);
        if (listed) {
            used.add(line);
        }
        return listed;
    }
}
