package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The one folder that files are written into and read from. Immutable and thread-safe; each call looks at the folder anew. */
public final class ExportFolder {
    private static final String HINT = "The owner of this program can set PLEX_MCP_EXPORT_DIR (at a terminal:"
            + " --export-dir) to an existing, writable folder that is not a link.";

    private final Path path;
    private final Opener opener;
    private final UnaryOperator<SeekableByteChannel> channels;

    ExportFolder(Path path, Opener opener, UnaryOperator<SeekableByteChannel> channels) {
        this.path = path.toAbsolutePath().normalize();
        this.opener = opener;
        this.channels = channels;
    }

    /** Opens a folder. */
    @FunctionalInterface
    interface Opener {
        Folder open(Path path) throws IOException;
    }

    /**
     * The folder at a path. Nothing is opened yet.
     *
     * @param path whoever runs the program chose it, so links on the way to it are followed; the folder itself is none
     */
    public static ExportFolder at(Path path) {
        return new ExportFolder(path, Folder::open, UnaryOperator.identity());
    }

    /**
     * Begins a file, which is not there under its name before {@link NewFile#finish}.
     *
     * @param name a plain name
     * @param overwrite whether it may take the place of a file that is there
     * @throws ToolFailure of code {@code invalid_input} if the name is none, the folder cannot be used, or what is there is no
     *     plain file; {@code conflict} if there is a file of that name that is not to be overwritten
     */
    public NewFile begin(String name, boolean overwrite) {
        FileNames.require(name);
        Folder folder = open();
        boolean begun = false;
        try {
            requireRoom(folder, name, overwrite);
            NewFile file = NewFile.begin(folder, path, name, overwrite, channels);
            begun = true;
            return file;
        } catch (IOException exception) {
            throw unusable("is not writable");
        } finally {
            if (!begun) {
                NewFile.close(folder);
            }
        }
    }

    /**
     * Reads a whole file.
     *
     * @param name a plain name
     * @param maximumBytes the most bytes that it may have
     * @throws ToolFailure of code {@code invalid_input} if the name is none, the folder cannot be used, or what is there is no
     *     plain file of one name and that size; {@code not_found} if there is nothing of that name
     */
    public byte[] read(String name, int maximumBytes) {
        FileNames.require(name);
        try (Folder folder = open()) {
            Optional<BasicFileAttributes> there = folder.find(name);
            if (there.isEmpty()) {
                throw ToolFailure.notFound("The export folder has no file " + name + ".", "Put the file there.");
            }
            if (!there.get().isRegularFile() || folder.names(name) > 1) {
                throw ToolFailure.invalidInput(
                        name + " is a link, a folder or a device, or has a second name elsewhere.",
                        "Use a plain file.");
            }
            return read(folder, name, maximumBytes);
        } catch (IOException exception) {
            throw ToolFailure.invalidInput("The file " + name + " cannot be read.", "Use a file that can be read.");
        }
    }

    private static byte[] read(Folder folder, String name, int maximumBytes) throws IOException {
        try (InputStream file = Channels.newInputStream(folder.read(name))) {
            byte[] bytes = file.readNBytes(maximumBytes + 1);
            if (bytes.length > maximumBytes) {
                throw ToolFailure.invalidInput(
                        "The file " + name + " has more than " + maximumBytes + " bytes.", "Use a smaller file.");
            }
            return bytes;
        }
    }

    private Folder open() {
        try {
            return opener.open(path);
        } catch (NoSuchFileException exception) {
            throw unusable("does not exist");
        } catch (IOException exception) {
            throw unusable("is a link or not a folder, or cannot be read");
        }
    }

    /** An existing file is never written to; other things of that name are refused, so that nobody is surprised. */
    private static void requireRoom(Folder folder, String name, boolean overwrite) throws IOException {
        Optional<BasicFileAttributes> there = folder.find(name);
        if (there.isEmpty()) {
            return;
        }
        if (!there.get().isRegularFile()) {
            throw ToolFailure.invalidInput(
                    "The export folder has a link, a folder or a device with the name " + name + ".",
                    "Use another name.");
        }
        if (!overwrite) {
            throw NewFile.exists(name);
        }
        if (folder.names(name) > 1) {
            throw ToolFailure.invalidInput(
                    "The file " + name + " has a second name elsewhere (a hard link).", "Use another name.");
        }
    }

    private static ToolFailure unusable(String why) {
        return new ToolFailure(FailureCode.INVALID_INPUT, "The export folder " + why + ".", HINT);
    }
}
