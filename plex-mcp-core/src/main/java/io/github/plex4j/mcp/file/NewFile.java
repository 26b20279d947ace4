package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is being written. It has a name of its own until {@link #finish} gives it the one that was asked for, so whoever
 * looks sees the old file, or none, and then the new one whole; only where files cannot have two names, and nothing is to be
 * overwritten, an empty one for a moment. Closed without having been finished it is gone. For one thread.
 */
public final class NewFile implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(NewFile.class);
    private static final int BUFFER = 1 << 16;

    private final Folder folder;
    private final String name;
    private final String temporaryName;
    private final boolean overwrite;
    private final SeekableByteChannel channel;
    private final OutputStream stream;
    private boolean finished;

    private NewFile(Folder folder, String name, String temporaryName, boolean overwrite, SeekableByteChannel channel) {
        this.folder = folder;
        this.name = name;
        this.temporaryName = temporaryName;
        this.overwrite = overwrite;
        this.channel = channel;
        this.stream = new BufferedOutputStream(new FailingStream(channel), BUFFER);
    }

    static NewFile begin(
            Folder folder, Path path, String name, boolean overwrite, UnaryOperator<SeekableByteChannel> channels)
            throws IOException {
        String temporaryName = ".plex-export-" + UUID.randomUUID() + ".part";
        // A program that is ended does not wait for the thread that would clean up.
        path.resolve(temporaryName).toFile().deleteOnExit();
        return new NewFile(folder, name, temporaryName, overwrite, channels.apply(folder.create(temporaryName)));
    }

    static ToolFailure exists(String name) {
        return new ToolFailure(
                FailureCode.CONFLICT,
                "The export folder already has a file " + name + ".",
                "Use another name, or overwrite it: overwrite=true (at a terminal: --overwrite).");
    }

    static void close(Folder folder) {
        try {
            folder.close();
        } catch (IOException exception) {
            throw new ToolFailure(FailureCode.CONFLICT, "The export folder could not be closed.", "Check its disk.");
        }
    }

    /**
     * The stream to write to; buffered. Its methods throw {@link ToolFailure} of code {@code too_large} when there is no room or the
     * disk fails, and {@code cancelled} when the thread is interrupted, and never an {@code IOException}.
     */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Puts the file in its place, once it is safe on the disk.
     *
     * @return how many bytes it has
     * @throws ToolFailure of code {@code too_large} as when writing; {@code conflict} if there is a file of that name by now
     *     that is not to be overwritten, or the file cannot be given its name
     */
    public long finish() {
        return finish(() -> {});
    }

    /**
     * The same, unless something else stops it.
     *
     * @param commit run when everything but the name is done; whatever it throws leaves no file
     */
    public long finish(Runnable commit) {
        long size;
        try {
            stream.flush();
            size = channel.size();
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
            channel.close();
        } catch (IOException exception) {
            throw FailingStream.failure(exception);
        }
        commit.run();
        putInPlace();
        finished = true;
        return size;
    }

    private void putInPlace() {
        try {
            if (overwrite) {
                folder.rename(temporaryName, name);
            } else {
                takeFreeName();
            }
        } catch (FileAlreadyExistsException exception) {
            throw exists(name);
        } catch (IOException exception) {
            throw new ToolFailure(
                    FailureCode.CONFLICT,
                    "The file could not be given the name " + name + ".",
                    "Check which other program changes the export folder, and use another name.");
        }
    }

    /** Renaming would replace what appeared meanwhile; a second name does not, and is that of a file that is whole. */
    private void takeFreeName() throws IOException {
        try {
            folder.link(temporaryName, name);
        } catch (FileAlreadyExistsException exception) {
            throw exception;
        } catch (IOException noSecondNames) {
            reserveName();
            return;
        }
        try {
            folder.delete(temporaryName);
        } catch (IOException stays) {
            LOGGER.warn("A second name of the export stays in its folder until this program ends.");
        }
    }

    /** Creates an empty file: where a file cannot have two names, only that keeps the name from others. */
    private void reserveName() throws IOException {
        folder.create(name).close();
        boolean renamed = false;
        try {
            folder.rename(temporaryName, name);
            renamed = true;
        } finally {
            if (!renamed) {
                remove(name);
            }
        }
    }

    /** Leaves nothing behind unless it was finished. */
    @Override
    public void close() {
        try {
            channel.close();
            if (!finished) {
                remove(temporaryName);
            }
        } catch (IOException exception) {
            remove(temporaryName);
        } finally {
            close(folder);
        }
    }

    private void remove(String file) {
        try {
            folder.delete(file);
        } catch (IOException exception) {
            throw new ToolFailure(
                    FailureCode.CONFLICT,
                    "The file " + file + " in the export folder could not be removed.",
                    "Delete it, and check which other program changes the export folder.");
        }
    }
}
