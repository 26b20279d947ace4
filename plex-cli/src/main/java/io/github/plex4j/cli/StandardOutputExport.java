package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An export whose file is {@code -}: it goes to standard output once it is whole, so that a failure leaves nothing half written.
 * Until then it is in a folder that nobody else may read.
 */
final class StandardOutputExport implements AutoCloseable {
    private static final String FILE = "file";
    private static final String STANDARD_OUTPUT = "-";
    private static final String NAME = "export";

    private final Path folder;

    private StandardOutputExport(Path folder) {
        this.folder = folder;
    }

    /** Whether the tool writes a file, and it was given as {@code -}. */
    static boolean isAskedFor(Tool<?, ?> tool, ObjectNode arguments) {
        return tool.effect() == Effect.EXPORT && arguments.path(FILE).asText().equals(STANDARD_OUTPUT);
    }

    static StandardOutputExport begin() {
        try {
            return new StandardOutputExport(Files.createTempDirectory("plex-cli"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The arguments with a file of this folder. */
    ObjectNode arguments(ObjectNode given) {
        return given.deepCopy().put(FILE, NAME);
    }

    /** A context that writes files into this folder. */
    ToolContext context(ToolContext context) {
        return context.toBuilder().policy(context.policy().exportingTo(folder)).build();
    }

    /** Copies what was exported, and returns the answer with the name that was given. */
    ObjectNode copy(Success success, PrintWriter out) {
        try (Reader exported = Files.newBufferedReader(folder.resolve(NAME))) {
            exported.transferTo(out);
            out.flush();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        ObjectNode answer = success.structured().deepCopy();
        return answer.put(FILE, STANDARD_OUTPUT);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
            Files.delete(folder);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
