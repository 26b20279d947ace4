package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.audit.AuditException;
import io.github.plex4j.mcp.engine.audit.AuditSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The file {@code audit.jsonl}, for its owner alone. It is opened for each line and written at its end with one call, so the lines of
 * several programs never mix, and a file that another program has put aside meanwhile is left alone.
 */
public final class AuditFile implements AuditSink {
    static final String NAME = "audit.jsonl";

    /** 10 MB. */
    private static final long MOST_BYTES = 10_000_000;

    private final PrivateFolder folder;
    private final AuditRotation rotation;
    private boolean torn;

    AuditFile(Path folder, ExportFolder.Opener opener, long mostBytes) {
        this.folder = new PrivateFolder(folder, opener, ProgramUser.current());
        rotation = new AuditRotation(NAME, mostBytes);
    }

    /**
     * The file in a folder. Nothing is opened or made yet.
     *
     * @param folder made if there is none
     */
    public static AuditFile in(Path folder) {
        return new AuditFile(folder, Folder::open, MOST_BYTES);
    }

    @Override
    public void check() throws AuditException {
        try (Folder opened = folder.open()) {
            open(opened).close();
        } catch (UnsafeFileException exception) {
            throw new AuditException(exception.reason());
        } catch (IOException exception) {
            throw unwritable();
        }
    }

    @Override
    public void append(String line) throws AuditException {
        ByteBuffer bytes = ByteBuffer.wrap((begin() + line + '\n').getBytes(StandardCharsets.UTF_8));
        try (Folder opened = folder.open()) {
            rotation.makeRoom(opened, bytes.remaining());
            try (SeekableByteChannel channel = open(opened)) {
                write(channel, bytes);
            }
        } catch (UnsafeFileException exception) {
            throw new AuditException(exception.reason());
        } catch (IOException exception) {
            throw unwritable();
        }
    }

    /** The end of the line before if this program wrote only half of it, so that the line that follows can be read. */
    private String begin() {
        return torn ? "\n" : "";
    }

    private void write(SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
        int size = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } finally {
            boolean isHalf = bytes.hasRemaining() && bytes.remaining() < size;
            torn = isHalf || (torn && bytes.hasRemaining());
        }
    }

    private static SeekableByteChannel open(Folder opened) throws IOException, UnsafeFileException {
        PrivateFolder.plainFile(opened, NAME);
        return opened.append(NAME);
    }

    private static AuditException unwritable() {
        return new AuditException("its file cannot be written, or its disk is full");
    }

    /** The path of the file, for the log of the program. */
    @Override
    public String toString() {
        return folder.path().resolve(NAME).toString();
    }
}
