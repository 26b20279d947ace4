package io.github.plex4j.mcp.engine.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the files of a journal in memory. */
final class MemoryJournalStore implements JournalStore {
    private final SortedMap<String, List<String>> files = new TreeMap<>();

    @Override
    public synchronized List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public synchronized List<String> read(String name) {
        return List.copyOf(files.getOrDefault(name, List.of()));
    }

    @Override
    public synchronized void create(String name, List<String> lines) {
        files.put(name, new ArrayList<>(lines));
    }

    @Override
    public synchronized void append(String name, List<String> lines) throws JournalException {
        List<String> file = files.get(name);
        if (file == null) {
            throw new JournalException("the file of the change is gone");
        }
        file.addAll(lines);
    }

    @Override
    public synchronized void delete(String name) {
        files.remove(name);
    }
}
