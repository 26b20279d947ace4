package io.github.plex4j.mcp.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder by its descriptor: every name is looked up in it, never along a path. */
final class HeldFolder implements Folder {
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final Set<OpenOption> AT_ITS_END = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

    private static final Set<OpenOption> TO_READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path path;
    private final SecureDirectoryStream<Path> folder;

    private HeldFolder(Path path, SecureDirectoryStream<Path> folder) {
        this.path = path;
        this.folder = folder;
    }

    /**
     * Opens a folder, itself no link.
     *
     * @param path absolute, with a parent
     * @return empty where the file system cannot hold folders open
     */
    static Optional<Folder> open(Path path) throws IOException {
        // Opening a pipe that nobody writes to would wait for ever.
        PathFolder.attributesOfFolder(path);
        try (DirectoryStream<Path> parent = Files.newDirectoryStream(parentOf(path))) {
            if (!(parent instanceof SecureDirectoryStream<Path> secure)) {
                return Optional.empty();
            }
            return Optional.of(
                    new HeldFolder(path, secure.newDirectoryStream(path.getFileName(), LinkOption.NOFOLLOW_LINKS)));
        }
    }

    private static Path parentOf(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new NotDirectoryException(path.toString());
        }
        return parent;
    }

    @Override
    public SeekableByteChannel create(String name) throws IOException {
        return folder.newByteChannel(Path.of(name), NEW, Permissions.ofFile());
    }

    @Override
    public SeekableByteChannel append(String name) throws IOException {
        return folder.newByteChannel(Path.of(name), AT_ITS_END, Permissions.ofFile());
    }

    @Override
    public SeekableByteChannel read(String name) throws IOException {
        return folder.newByteChannel(Path.of(name), TO_READ);
    }

    /** Another stream of the same folder, since each can be read once. */
    @Override
    public List<String> list() throws IOException {
        try (SecureDirectoryStream<Path> again = folder.newDirectoryStream(Path.of("."), LinkOption.NOFOLLOW_LINKS)) {
            return PathFolder.namesIn(again);
        }
    }

    @Override
    public boolean isOpenToOthers(String name) throws IOException {
        return Permissions.areOfOthers(
                folder.getFileAttributeView(Path.of(name), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes()
                        .permissions());
    }

    @Override
    public Optional<BasicFileAttributes> find(String name) throws IOException {
        try {
            return Optional.of(
                    folder.getFileAttributeView(Path.of(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .readAttributes());
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Looks along the path, for want of another way: it decides only whether a file is refused, never where one is written. */
    @Override
    public int names(String name) throws IOException {
        return PathFolder.namesOf(path.resolve(name));
    }

    @Override
    public void link(String from, String to) throws IOException {
        Path held = OpenFolders.find(
                folder.getFileAttributeView(BasicFileAttributeView.class).readAttributes());
        Files.createLink(held.resolve(to), held.resolve(from));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        folder.move(Path.of(from), folder, Path.of(to));
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            folder.deleteFile(Path.of(name));
        } catch (NoSuchFileException absent) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
