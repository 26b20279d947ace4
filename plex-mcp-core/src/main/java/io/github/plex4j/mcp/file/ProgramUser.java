package io.github.plex4j.mcp.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;

/**
 * The user of this program, as an owner of files.
 *
 * @param name as the system reports it; {@code ?} for a user whom it does not know
 * @param process a file that belongs to the running process, where the system has one
 */
record ProgramUser(String name, Path process) {
    private static final String OWNER = "unix:uid";
    private static final int ROOT = 0;

    static ProgramUser current() {
        return new ProgramUser(System.getProperty("user.name", ""), Path.of("/proc/self"));
    }

    /**
     * Whether a file belongs to this user or to the system's, who can change everything anyway; true where the system reports neither
     * owners nor the user.
     */
    boolean trustsOwnerOf(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return true;
        }
        Integer owner = (Integer) Files.getAttribute(file, OWNER, LinkOption.NOFOLLOW_LINKS);
        Optional<Boolean> byName = named(file);
        Optional<Boolean> byProcess = processOwner().map(owner::equals);
        return owner == ROOT || byName.orElse(false) || byProcess.orElse(byName.isEmpty());
    }

    /** Whether the file belongs to the user of that name; empty when the system knows none. */
    private Optional<Boolean> named(Path file) throws IOException {
        try {
            return Optional.of(file.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(name)
                    .equals(Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)));
        } catch (UserPrincipalNotFoundException unknown) {
            return Optional.empty();
        }
    }

    private Optional<Integer> processOwner() {
        try {
            return Optional.of((Integer) Files.getAttribute(process, OWNER));
        } catch (IOException noSuchFile) {
            return Optional.empty();
        }
    }
}
