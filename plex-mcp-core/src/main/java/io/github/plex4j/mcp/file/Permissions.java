package io.github.plex4j.mcp.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The permissions of files and folders that are for their owner alone, where a file system has permissions. */
final class Permissions {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final Set<PosixFilePermission> CHANGES_OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Permissions() {}

    static boolean areKnownIn(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Those of a file, mode 0600. */
    static FileAttribute<Set<PosixFilePermission>> ofFile() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    /** Those of a file, mode 0600; none where the file system has none. */
    static FileAttribute<?>[] ofFileIn(Path folder) {
        return areKnownIn(folder) ? new FileAttribute<?>[] {ofFile()} : new FileAttribute<?>[0];
    }

    /** Those of a folder, mode 0700; none where the file system has none. */
    static FileAttribute<?>[] ofFolder(Path path) {
        return areKnownIn(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether they give anybody but the owner anything. */
    static boolean areOfOthers(Set<PosixFilePermission> permissions) {
        return !OWNERS.containsAll(permissions);
    }

    /** Whether they let anybody but the owner change something. */
    static boolean letOthersChange(Set<PosixFilePermission> permissions) {
        return permissions.stream().anyMatch(CHANGES_OF_OTHERS::contains);
    }
}
