package io.github.plex4j.mcp.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder by its path, for file systems that cannot hold one open, such as those of Windows. That the folder is still the
 * one it was is looked at before each step.
 */
final class PathFolder implements Folder {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final Set<OpenOption> AT_ITS_END = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

    private static final Set<OpenOption> TO_READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path path;
    private final @Nullable Object identity;

    private PathFolder(Path path, @Nullable Object identity) {
        this.path = path;
        this.identity = identity;
    }

    /** Opens a folder, itself no link. */
    static Folder open(Path path) throws IOException {
        return new PathFolder(path, attributesOfFolder(path).fileKey());
    }

    /** The number of names of a file; 1 where the file system does not report it. */
    static int namesOf(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                : 1;
    }

    @Override
    public SeekableByteChannel create(String name) throws IOException {
        return Files.newByteChannel(at(name), NEW, Permissions.ofFileIn(path));
    }

    @Override
    public SeekableByteChannel append(String name) throws IOException {
        return Files.newByteChannel(at(name), AT_ITS_END, Permissions.ofFileIn(path));
    }

    @Override
    public SeekableByteChannel read(String name) throws IOException {
        return Files.newByteChannel(at(name), TO_READ);
    }

    @Override
    public List<String> list() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(at("."))) {
            return namesIn(entries);
        }
    }

    static List<String> namesIn(DirectoryStream<Path> entries) throws IOException {
        try {
            List<String> names = new ArrayList<>();
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
            return names;
        } catch (DirectoryIteratorException exception) {
            throw exception.getCause();
        }
    }

    @Override
    public boolean isOpenToOthers(String name) throws IOException {
        return Permissions.areKnownIn(path)
                && Permissions.areOfOthers(Files.getPosixFilePermissions(at(name), LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public Optional<BasicFileAttributes> find(String name) throws IOException {
        try {
            return Optional.of(Files.readAttributes(at(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public int names(String name) throws IOException {
        return namesOf(at(name));
    }

    @Override
    public void link(String from, String to) throws IOException {
        try {
            Files.createLink(at(to), at(from));
        } catch (UnsupportedOperationException exception) {
            throw new FileSystemException(to, from, "files of this file system have one name");
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(at(from), at(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(at(name));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private Path at(String name) throws IOException {
        if (!Objects.equals(attributesOfFolder(path).fileKey(), identity)) {
            throw new FileSystemException(path.toString(), null, "another folder has taken its place");
        }
        return path.resolve(name);
    }

    /** The attributes of a folder, itself no link; refused if it is anything else. */
    static BasicFileAttributes attributesOfFolder(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory()) {
            throw new NotDirectoryException(path.toString());
        }
        return attributes;
    }
}
