package io.github.plex4j.testserver.model;

/** The machine that a library lies on: its files, the server's own work, its settings and its log. Thread-safe. */
public final class Machine {
    private final Disk disk = new Disk();
    private final Preferences preferences = new Preferences();
    private final ServerLog log = new ServerLog();
    private final Trash trash;
    private final Work work;

    Machine(Library library) {
        trash = new Trash(library, disk);
        work = new Work(library::now);
    }

    /** Returns the files. */
    public Disk disk() {
        return disk;
    }

    /** Returns the items without files that still await removal. */
    public Trash trash() {
        return trash;
    }

    /** Returns the scans and the maintenance under way. */
    public Work work() {
        return work;
    }

    /** Returns the settings of the server. */
    public Preferences preferences() {
        return preferences;
    }

    /** Returns the log of the server. */
    public ServerLog log() {
        return log;
    }
}
