package io.github.plex4j.mcp.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** The folders this process holds open, as Linux lists them. */
final class OpenFolders {
    private static final Path LIST = Path.of("/proc/self/fd");

    private OpenFolders() {}

    /**
     * A path that leads to a folder as long as it is held open, whatever has its name by now. Java has no other way to say
     * which folder is meant where both names of a file must be told.
     *
     * @throws NoSuchFileException if the folder is not held open, or the system has no such list
     */
    static Path find(BasicFileAttributes folder) throws IOException {
        try (DirectoryStream<Path> held = Files.newDirectoryStream(LIST)) {
            for (Path candidate : held) {
                if (leadsTo(candidate, folder)) {
                    return candidate;
                }
            }
        }
        throw new NoSuchFileException(LIST.toString());
    }

    private static boolean leadsTo(Path candidate, BasicFileAttributes folder) {
        try {
            return Objects.equals(
                    Files.readAttributes(candidate, BasicFileAttributes.class).fileKey(), folder.fileKey());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
