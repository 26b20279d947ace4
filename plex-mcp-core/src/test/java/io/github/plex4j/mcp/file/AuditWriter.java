package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.audit.AuditException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** A program that writes many lines into an audit log that others write as well. */
public final class AuditWriter {
    /** A third of all lines, so that nothing is removed. */
    private static final long MOST_BYTES = 25_000;

    private AuditWriter() {}

    /**
     * Writes the lines.
     *
     * @param arguments the way to open the folder, the folder, the number of the program and of its lines
     */
    public static void main(String[] arguments) throws AuditException {
        AuditFile file = AuditFileTest.Way.valueOf(arguments[0]).in(Path.of(arguments[1]), MOST_BYTES);
        for (String line : expected(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]))
                .toList()) {
            file.append(line);
        }
    }

    static Stream<String> expected(int program, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> "program " + program + " line " + line + ' ' + "x".repeat(50 + line % 20));
    }

    static Process start(AuditFileTest.Way way, Path folder, int program, int lines) {
        String classPath = Stream.of(
                        AuditFile.class, AuditWriter.class, Logger.class, org.assertj.core.api.Assertions.class)
                .map(AuditWriter::source)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            classPath,
                            AuditWriter.class.getName(),
                            way.name(),
                            folder.toString(),
                            Integer.toString(program),
                            Integer.toString(lines))
                    .start();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String source(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    static String diagnostics(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
