package io.github.plex4j.mcp.stdio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own, started as the launcher does. */
final class ServerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final LineClient client;
    private final BlockingQueue<String> diagnostics = new LinkedBlockingQueue<>();
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        this.client = new LineClient(process.getOutputStream(), process.getInputStream());
        reader = new Thread(this::readDiagnostics, "test-diagnostics");
        reader.setDaemon(true);
        reader.start();
    }

    static ServerProcess start(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        return start(main, List.of(), Path.of(""), environment, arguments);
    }

    /** The same with further options of the JVM, and another working folder. */
    static ServerProcess start(
            Class<?> main, List<String> options, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        return new ServerProcess(launch(main, options, folder, environment, arguments));
    }

    /** The process alone, whose streams nobody reads. */
    static Process launch(
            Class<?> main, List<String> options, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLEX_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    LineClient client() {
        return client;
    }

    /** Waits for a line on standard error. */
    void awaitDiagnostic(String line) throws InterruptedException {
        String found = "";
        while (!found.equals(line)) {
            found = diagnostics.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (found == null) {
                throw new AssertionError("No line \"" + line + "\" on standard error");
            }
        }
    }

    /** The lines of standard error that nobody waited for; complete after {@link #exitStatus()}. */
    List<String> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Waits for the process to end by itself. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The process does not end");
        }
        reader.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        return process.exitValue();
    }

    /** Tells the process to end, as a supervisor does. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void readDiagnostics() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                diagnostics.add(line);
            }
        } catch (IOException exception) {
            diagnostics.add("Standard error broke off: " + exception);
        }
    }
}
