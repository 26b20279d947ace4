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
import java.util.List;

/** A test server with a large library in a process of its own, so that its memory is not that of what is measured. */
final class LargeServer implements AutoCloseable {
    static final String TOKEN = "benchmark-token";
    static final int MOVIES = 50_000;

    private final Process process;
    private final URI uri;

    private LargeServer(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Serves until its input ends; prints the address. */
    public static void main(String[] arguments) throws IOException {
        try (PlexTestServer server = PlexTestServer.builder(
                        GeneratedLibrary.builder().movies(MOVIES).build())
                .token(TOKEN)
                .start()) {
            System.out.println(server.uri());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    static LargeServer start() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeServer.class.getName()))
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
