package io.github.plex4j.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is being built. */
public final class Repository {
    /** The modules whose main code is checked, in the order of the build. */
    public static final List<String> MODULES =
            List.of("plex-test-server", "plex-client", "plex-mcp-core", "plex-mcp-stdio", "plex-cli");

    /** The module of the checks themselves, which has tests alone. */
    public static final String CHECKS = "plex-checks";

    private Repository() {}

    /** The folder that holds the modules. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(CHECKS))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("The checks do not run inside the repository.");
            }
            folder = parent;
        }
        return folder;
    }

    /** The folder of a module. */
    public static Path module(String name) {
        return root().resolve(name);
    }

    /** The modules and the checks. */
    public static List<String> allModules() {
        return Stream.concat(MODULES.stream(), Stream.of(CHECKS)).toList();
    }

    /** The regular files below a folder with this ending, sorted; none where the folder is not there. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The text of a file, its lines ended by line feeds whatever the checkout made of them. */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
