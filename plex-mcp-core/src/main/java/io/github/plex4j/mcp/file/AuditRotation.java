package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.audit.AuditException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a full file aside, keeps three of them, and removes the oldest. One program does it at a time: who finds the lock taken leaves
 * it to the other, and writes on. A file that cannot be put aside grows on, because a long log is better than none. For one thread.
 */
final class AuditRotation {
    private static final Logger LOGGER = LoggerFactory.getLogger(AuditRotation.class);
    private static final int KEPT = 3;
    private static final String LOCK = "audit.lock";

    private final String name;
    private boolean complained;

    AuditRotation(String name) {
        this.name = name;
    }

    /**
     * Rotates the files, if another program has not done so meanwhile.
     *
     * @param isFull asked about the file when the lock is held
     */
    void run(Folder folder, Predicate<BasicFileAttributes> isFull) throws AuditException {
        try {
            AuditFolder.plainFile(folder, LOCK);
            try (SeekableByteChannel channel = folder.append(LOCK);
                    FileLock lock = channel instanceof FileChannel file ? file.tryLock() : null) {
                if (lock != null && folder.find(name).filter(isFull).isPresent()) {
                    shift(folder);
                }
            }
        } catch (OverlappingFileLockException anotherOfThisProgram) {
            LOGGER.debug("The audit log is put aside by another of this program.");
        } catch (IOException exception) {
            complain();
        }
    }

    private void complain() {
        if (!complained) {
            complained = true;
            LOGGER.warn("The audit log could not be put aside and grows on.");
        }
    }

    private void shift(Folder folder) throws IOException {
        for (int number = KEPT; number > 1; number--) {
            move(folder, aside(number - 1), aside(number));
        }
        move(folder, name, aside(1));
    }

    private static void move(Folder folder, String from, String to) throws IOException {
        Optional<BasicFileAttributes> there = folder.find(from);
        if (there.isPresent()) {
            folder.rename(from, to);
        }
    }

    private static String aside(int number) {
        return "audit." + number + ".jsonl";
    }
}
