package io.github.plex4j.mcp.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** A folder that is held open: names in it mean the files of that folder, whatever its path leads to by now. */
interface Folder extends Closeable {
    /**
     * Opens a folder, itself no link.
     *
     * @param path absolute, with a parent
     */
    static Folder open(Path path) throws IOException {
        Optional<Folder> held = HeldFolder.open(path);
        return held.isPresent() ? held.get() : PathFolder.open(path);
    }

    /**
     * Makes a file that was not there, for its owner alone where the file system knows that.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is anything of that name, a link that leads nowhere included
     */
    SeekableByteChannel create(String name) throws IOException;

    /**
     * Opens a file to write at its end, and makes it for its owner alone where there is none.
     *
     * @throws IOException also if there is a link of that name
     */
    SeekableByteChannel append(String name) throws IOException;

    /**
     * Opens a file to read it.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws IOException also if there is a link of that name
     */
    SeekableByteChannel read(String name) throws IOException;

    /** The names of everything in it. */
    List<String> list() throws IOException;

    /** Whether others than its owner may read or write the file; false where the file system does not report it. */
    boolean isOpenToOthers(String name) throws IOException;

    /** The attributes of the entry of that name; of a link itself, not of its target. */
    Optional<BasicFileAttributes> find(String name) throws IOException;

    /** The number of names of the file; 1 where the file system does not report it. */
    int names(String name) throws IOException;

    /**
     * Gives a file a second name in one step.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is anything of that name, a link that leads nowhere included
     * @throws IOException also where files cannot have two names
     */
    void link(String from, String to) throws IOException;

    /** Gives a file another name in one step, in place of what had it before. */
    void rename(String from, String to) throws IOException;

    /** Removes a file; does nothing when there is none. */
    void delete(String name) throws IOException;
}
