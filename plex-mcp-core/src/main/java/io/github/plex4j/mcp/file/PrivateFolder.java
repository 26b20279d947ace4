package io.github.plex4j.mcp.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A folder of what the program writes for itself, which nobody but the user of this program and the system's can change. */
final class PrivateFolder {
    private final Path path;
    private final ExportFolder.Opener opener;
    private final ProgramUser user;

    PrivateFolder(Path path, ExportFolder.Opener opener, ProgramUser user) {
        this.path = path.toAbsolutePath().normalize();
        this.opener = opener;
        this.user = user;
    }

    Path path() {
        return path;
    }

    /**
     * Opens the folder, and makes it before, for its owner alone, if there is none.
     *
     * @throws UnsafeFileException when it cannot be made or read, is a link, belongs to another user, or others can change it
     */
    Folder open() throws UnsafeFileException {
        make();
        try {
            PathFolder.attributesOfFolder(path);
            if (othersCanChange()) {
                throw new UnsafeFileException("others can change its folder");
            }
            if (!user.trustsOwnerOf(path)) {
                throw new UnsafeFileException("its folder belongs to another user");
            }
            return opener.open(path);
        } catch (IOException exception) {
            throw new UnsafeFileException("its folder is a link or not a folder, or cannot be read");
        }
    }

    private void make() throws UnsafeFileException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createDirectories(path, Permissions.ofFolder(path));
        } catch (IOException exception) {
            throw new UnsafeFileException("its folder cannot be made");
        }
    }

    private boolean othersCanChange() throws IOException {
        return Permissions.areKnownIn(path)
                && Permissions.letOthersChange(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * The attributes of a file; empty when there is none.
     *
     * @throws UnsafeFileException when there is something else of that name, or a file that is not its owner's alone
     */
    static Optional<BasicFileAttributes> plainFile(Folder opened, String name) throws IOException, UnsafeFileException {
        Optional<BasicFileAttributes> there = opened.find(name);
        if (there.isEmpty()) {
            return there;
        }
        if (!there.get().isRegularFile()) {
            throw new UnsafeFileException("its folder has a link, a folder or a device with the name " + name);
        }
        try {
            requireAlone(opened, name);
        } catch (NoSuchFileException putAsideMeanwhile) {
            return Optional.empty();
        }
        return there;
    }

    private static void requireAlone(Folder opened, String name) throws IOException, UnsafeFileException {
        if (opened.names(name) > 1) {
            throw new UnsafeFileException("its file " + name + " has a second name elsewhere (a hard link)");
        }
        if (opened.isOpenToOthers(name)) {
            throw new UnsafeFileException("others can open its file " + name + " (chmod 600 takes that from them)");
        }
    }
}
