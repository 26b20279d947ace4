package io.github.plex4j.client;

import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The requests that an independent client sends for the same changes, recorded beside the repository. */
public final class WireLog {
    private static final Path FILE = Path.of("..", "..", "shared", "plex", "wire-log.txt");

    private WireLog() {}

    /**
     * The last request of a call, as {@link #form} writes one; skips the test where there is no recording.
     *
     * @param call the name of the call in the recording, such as {@code emptyTrash}
     */
    public static String request(String call) {
        Assumptions.assumeTrue(Files.exists(FILE), "There are no recorded requests beside the repository");
        List<String> lines = lines();
        int first = lines.indexOf("# " + call + " ok") + 1;
        if (first == 0) {
            throw new IllegalArgumentException("The recording has no call " + call);
        }
        String last = lines.stream()
                .skip(first)
                .takeWhile(line -> !line.startsWith("#"))
                .reduce("", (before, line) -> line);
        String[] words = last.strip().split(" +", -1);
        return form(words[0], words[1]);
    }

    /** Method, path and decoded parameters of a request, the parameters sorted: their order has no meaning. */
    public static String form(PlexRequest request) {
        return form(request.method(), request.rawPathAndQuery());
    }

    private static String form(String method, String address) {
        String[] parts = address.split("\\?", 2);
        String query = parts.length == 1 ? "" : parts[1];
        return Stream.concat(
                        Stream.of(method + " " + parts[0]),
                        Stream.of(query.split("&"))
                                .filter(parameter -> !parameter.isEmpty())
                                .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                                .sorted())
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
