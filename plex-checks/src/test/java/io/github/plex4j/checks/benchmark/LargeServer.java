package io.github.plex4j.checks.benchmark;

import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
    private final BufferedReader output;
    private final URI uri;

    private LargeServer(Process process, BufferedReader output, URI uri) {
        this.process = process;
        this.output = output;
        this.uri = uri;
    }

    /** Serves until its input ends; prints the address, and for each line it is given what was asked since the last. */
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
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (lines.readLine() != null) {
                server.requests().all().forEach(request -> System.out.println(RecordedRequests.target(request)));
                server.requests().clear();
                System.out.println();
            }
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
        return new LargeServer(process, output, URI.create(line));
    }

    URI uri() {
        return uri;
    }

    /** The paths with their queries that were asked for since the last time. */
    List<String> requested() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        List<String> targets = new ArrayList<>();
        for (String line = output.readLine(); line != null && !line.isEmpty(); line = output.readLine()) {
            targets.add(line);
        }
        return targets;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
