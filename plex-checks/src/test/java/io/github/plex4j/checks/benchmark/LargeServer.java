package io.github.plex4j.checks.benchmark;

import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A test server with a large library in a process of its own, so that its memory is not that of what is measured. */
final class LargeServer implements AutoCloseable {
    static final String TOKEN = "benchmark-token";
    static final int MOVIES = 50_000;
    static final int HISTORY_ROWS = 400_000;

    private static final String WITH_HISTORY = "history";

    private final Process process;
    private final URI uri;

    private LargeServer(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Serves until its input ends; prints the address. */
    public static void main(String[] arguments) throws IOException {
        GeneratedLibrary.Builder library = List.of(arguments).contains(WITH_HISTORY)
                ? GeneratedLibrary.builder()
                        .movies(5_000)
                        .shows(200)
                        .episodes(20_000)
                        .accounts(20)
                        .historyRows(HISTORY_ROWS)
                        .historyDays(730)
                : GeneratedLibrary.builder().movies(MOVIES);
        try (PlexTestServer server =
                PlexTestServer.builder(library.build()).token(TOKEN).start()) {
            System.out.println(server.uri());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** A server of many movies. */
    static LargeServer start() throws IOException {
        return start(List.of());
    }

    /** A server of a long history. */
    static LargeServer withHistory() throws IOException {
        return start(List.of(WITH_HISTORY));
    }

    private static LargeServer start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LargeServer.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The server did not start.");
        }
        return new LargeServer(process, URI.create(line));
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
