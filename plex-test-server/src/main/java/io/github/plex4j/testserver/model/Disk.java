package io.github.plex4j.testserver.model;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a server. Every file that an item names is there until it is removed. Thread-safe. */
public final class Disk {
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private volatile boolean changed;

    Disk() {}

    /** Removes a file, as if a person had deleted it: the server notices at its next scan. */
    public void remove(String file) {
        removed.add(file);
        changed = true;
    }

    /** Puts a removed file back. */
    public void restore(String file) {
        removed.remove(file);
    }

    /** Returns whether the file is there. */
    public boolean has(String file) {
        return !removed.contains(file);
    }

    /** Returns whether any file was ever removed: a scan of a large section need not look otherwise. */
    boolean isChanged() {
        return changed;
    }

    /** Returns the files that were removed and not put back. */
    public Set<String> removed() {
        return Set.copyOf(removed);
    }

    /** Returns whether all files of a version are there. */
    public boolean has(Media version) {
        return version.parts().stream().allMatch(part -> has(part.file()));
    }
}
