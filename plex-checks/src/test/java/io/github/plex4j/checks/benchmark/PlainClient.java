package io.github.plex4j.checks.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

/** The yardstick: the JDK's HTTP client, which fetches the same bytes, inflates them and reads nothing of them. */
final class PlainClient {
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;

    PlainClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Fetches a path with its query and gives the number of bytes. */
    int fetch(String pathAndQuery) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(pathAndQuery))
                .header("X-Plex-Token", token)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != OK) {
            throw new IOException(pathAndQuery + " was answered " + response.statusCode());
        }
        try (InputStream body = response.body()) {
            boolean zipped =
                    response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            return (zipped ? new GZIPInputStream(body) : body).readAllBytes().length;
        }
    }
}
