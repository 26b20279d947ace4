package io.github.plex4j.mcp.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a full file aside, keeps three of them, and removes the oldest. One program does it at a time: a program that finds the lock
 * taken leaves it to the other, and writes on. A file that cannot be put aside grows on, because a long log is better than none, and
 * no kept file is touched for it. For one thread.
 */
final class AuditRotation {
    private static final Logger LOGGER = LoggerFactory.getLogger(AuditRotation.class);
    private static final int KEPT = 3;
    private static final String LOCK = "audit.lock";

    /** The number of the name that the full file gets first: the kept files make room for it only once it could be moved. */
    private static final int SPARE = 0;

    private final String name;
    private final long mostBytes;
    private long retryFrom;
    private boolean complained;

    AuditRotation(String name, long mostBytes) {
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /**
     * Puts the file aside if it has no room for a line, unless another program has done so meanwhile. After a failure the next attempt
     * waits until the file has grown by a tenth of its bound.
     *
     * @param needed the size of the line in bytes
     */
    void makeRoom(Folder folder, int needed) throws IOException, UnsafeFileException {
        long size = PrivateFolder.plainFile(folder, name)
                .map(BasicFileAttributes::size)
                .orElse(0L);
        if (!isFull(size, needed)) {
            retryFrom = 0;
        } else if (size >= retryFrom) {
            run(folder, size, needed);
        }
    }

    private boolean isFull(long size, int needed) {
        return size > 0 && size + needed > mostBytes;
    }

    private void run(Folder folder, long size, int needed) throws UnsafeFileException {
        try {
            PrivateFolder.plainFile(folder, LOCK);
            try (SeekableByteChannel channel = folder.append(LOCK);
                    FileLock lock = channel instanceof FileChannel file ? file.tryLock() : null) {
                if (lock != null && isStillFull(folder, needed)) {
                    putAside(folder);
                    complained = false;
                }
            }
        } catch (OverlappingFileLockException anotherOfThisProgram) {
            LOGGER.debug("The audit log is put aside by another of this program.");
        } catch (IOException exception) {
            retryFrom = size + mostBytes / 10;
            complain();
        }
    }

    private boolean isStillFull(Folder folder, int needed) throws IOException {
        return folder.find(name).filter(file -> isFull(file.size(), needed)).isPresent();
    }

    private void complain() {
        if (!complained) {
            complained = true;
            LOGGER.warn("The audit log could not be put aside and grows on.");
        }
    }

    /** Takes up a file that a crash left under the spare name before the next one gets it. */
    private void putAside(Folder folder) throws IOException {
        free(folder, SPARE);
        folder.rename(name, aside(SPARE));
        free(folder, SPARE);
    }

    /** Moves the file of that number to the next one, after the files that are in its way; a gap ends the moves. */
    private static void free(Folder folder, int number) throws IOException {
        if (number < KEPT && folder.find(aside(number)).isPresent()) {
            free(folder, number + 1);
            folder.rename(aside(number), aside(number + 1));
        }
    }

    private static String aside(int number) {
        return "audit." + number + ".jsonl";
    }
}
