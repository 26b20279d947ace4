package io.github.plex4j.mcp.config;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Reads the token from the first line of a file. Its messages name the file, which the user chose and must fix. */
public final class TokenFile {
    /** A token has some 20 characters; what is longer is another file. */
    private static final int MAX_BYTES = 4_096;

    private TokenFile() {}

    /**
     * The token in a file.
     *
     * @param path as the user wrote it
     * @throws TokenProblem when there is no token to be had from it
     */
    static PlexToken read(String path) {
        try (InputStream stream = Files.newInputStream(regularFile(path))) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw problem(path, "is longer than " + MAX_BYTES + " bytes; it must contain only the token");
            }
            return token(path, new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException exception) {
            throw problem(path, "does not exist");
        } catch (IOException | InvalidPathException exception) {
            throw problem(path, "cannot be read");
        }
    }

    /** The file or what a link leads to. Opening a pipe could wait for ever, and a token is read more than once. */
    private static Path regularFile(String path) throws IOException {
        Path file = Path.of(path);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw problem(path, "is a folder");
        }
        if (!attributes.isRegularFile()) {
            throw problem(path, "is a pipe or a device; it must be a file that can be read again and again");
        }
        return file;
    }

    private static PlexToken token(String path, String text) {
        String first = text.lines().findFirst().orElse("").strip();
        if (first.isEmpty()) {
            throw problem(path, "has no token on its first line");
        }
        try {
            return PlexToken.of(first);
        } catch (PlexInputException exception) {
            throw problem(path, "contains no token: " + exception.getMessage());
        }
    }

    /**
     * Whether other users of the machine may read the file; {@code doctor} warns of it.
     *
     * @return false also where the file system knows no such permissions, or the file cannot be looked at
     */
    public static boolean isReadableByOthers(String path) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(Path.of(path));
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException | InvalidPathException exception) {
            return false;
        }
    }

    private static TokenProblem problem(String path, String what) {
        String message = "The token file " + path + " " + what;
        return new TokenProblem(message.endsWith(".") ? message : message + ".");
    }
}
