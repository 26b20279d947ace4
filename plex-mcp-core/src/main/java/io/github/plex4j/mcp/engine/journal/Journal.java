package io.github.plex4j.mcp.engine.journal;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The journal of changes: before the first of them it has the keys and the old values. It keeps a change for {@value #DAYS} days, and no
 * more than the last {@value #MOST_CHANGES}. Thread-safe.
 */
public final class Journal {
    /** The number of changes that are kept. */
    public static final int MOST_CHANGES = 100;

    /** How long a change is kept, in days. */
    public static final int DAYS = 30;

    private static final String SUFFIX = ".jsonl";
    private static final int ID_BITS = 25;
    private static final int ID_RADIX = 32;

    /** The names of files sort as their times do. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final @Nullable JournalStore store;

    private Journal(@Nullable JournalStore store) {
        this.store = store;
    }

    /** A journal that keeps nothing. */
    public static Journal off() {
        return new Journal(null);
    }

    /** A journal whose files are kept there. */
    public static Journal in(JournalStore store) {
        return new Journal(store);
    }

    /** A journal that lasts no longer than the program. */
    public static Journal inMemory() {
        return new Journal(new MemoryJournalStore());
    }

    /** A journal that is on and cannot be written, so that nothing is changed. */
    public static Journal unwritable(String reason) {
        return new Journal(new NoJournalStore(reason));
    }

    /** Whether changes are kept. */
    public boolean isOn() {
        return store != null;
    }

    /**
     * Writes what is about to be changed, and what it is now.
     *
     * @param place a digest of the server and the user
     * @param values in the order of the change
     * @throws ToolFailure when it cannot be written: nothing may be changed then
     */
    public JournalWriter begin(String tool, String kind, String place, Instant now, List<OldValue> values) {
        if (store == null) {
            return JournalWriter.none();
        }
        try {
            List<String> names = store.names();
            String changeId = newId(names);
            List<String> lines = new ArrayList<>(values.size() + 1);
            lines.add(JournalLines.heading(new Heading(changeId, tool, kind, place, now, values.size())));
            values.forEach(value -> lines.add(JournalLines.old(value)));
            String file = TIME.format(now) + '-' + changeId + SUFFIX;
            store.create(file, lines);
            forget(store, names, now);
            return new StoredChange(store, file, changeId);
        } catch (JournalException exception) {
            throw unwritable(exception);
        }
    }

    private static String newId(List<String> names) {
        String id;
        do {
            id = 'c' + Integer.toString(ThreadLocalRandom.current().nextInt(1 << ID_BITS), ID_RADIX);
        } while (fileOf(names, id).isPresent());
        return id;
    }

    private static Optional<String> fileOf(List<String> names, String changeId) {
        return names.stream()
                .filter(name -> name.endsWith('-' + changeId + SUFFIX))
                .findFirst();
    }

    /** Removes what is too old, and the oldest of what is too much. */
    private static void forget(JournalStore store, List<String> names, Instant now) throws JournalException {
        String oldest = TIME.format(now.minus(Duration.ofDays(DAYS)));
        int excess = names.size() + 1 - MOST_CHANGES;
        for (int index = 0; index < names.size(); index++) {
            if (index < excess || names.get(index).compareTo(oldest) < 0) {
                store.delete(names.get(index));
            }
        }
    }

    /**
     * The changes, the last one first.
     *
     * @throws ToolFailure when the journal is off or cannot be read
     */
    public List<JournaledChange> changes() {
        JournalStore files = store();
        try {
            List<String> names = new ArrayList<>(files.names());
            Collections.reverse(names);
            List<JournaledChange> changes = new ArrayList<>();
            for (String name : names) {
                JournalLines.read(files.read(name)).ifPresent(changes::add);
            }
            return changes;
        } catch (JournalException exception) {
            throw unreadable(exception);
        }
    }

    /**
     * The change of that name; empty when it is not, or no longer, in the journal.
     *
     * @throws ToolFailure when the journal is off or cannot be read
     */
    public Optional<JournaledChange> find(String changeId) {
        JournalStore files = store();
        try {
            Optional<String> file = fileOf(files.names(), changeId);
            return file.isPresent() ? JournalLines.read(files.read(file.get())) : Optional.empty();
        } catch (JournalException exception) {
            throw unreadable(exception);
        }
    }

    /**
     * Says that a change was put back.
     *
     * @param by the change that did
     * @throws ToolFailure when it cannot be written
     */
    public void markUndone(String changeId, String by) {
        JournalStore files = store();
        try {
            Optional<String> file = fileOf(files.names(), changeId);
            if (file.isPresent()) {
                files.append(file.get(), List.of(JournalLines.undone(by)));
            }
        } catch (JournalException exception) {
            throw unreadable(exception);
        }
    }

    private JournalStore store() {
        JournalStore files = store;
        if (files == null) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "The journal of changes is off.",
                    "`The owner of this program can set PLEX_MCP_JOURNAL to on|Give --journal on`; it knows only the"
                            + " changes that are made from then on.");
        }
        return files;
    }

    static ToolFailure unwritable(JournalException exception) {
        return ToolFailure.invalidInput(
                "The change cannot be written to the journal, so it could not be undone: " + exception.reason()
                        + ". Nothing more was changed.",
                hint());
    }

    private static ToolFailure unreadable(JournalException exception) {
        return ToolFailure.invalidInput("The journal of changes cannot be used: " + exception.reason() + ".", hint());
    }

    private static String hint() {
        return "`The owner of this program can set PLEX_MCP_STATE_DIR to a folder that nobody else can change, or"
                + " PLEX_MCP_JOURNAL to off.|Name a folder that nobody else can change with --state-dir, or give"
                + " --journal off.`";
    }
}
