package io.github.plex4j.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks a server over HTTP, as any client would. */
final class TestClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    TestClient(PlexTestServer server) {
        this(server, server.token());
    }

    TestClient(PlexTestServer server, String token) {
        this(server.uri(), token);
    }

    TestClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    HttpResponse<String> send(String method, String pathAndQuery, String... headers) {
        try {
            return sendChecked(method, pathAndQuery, headers);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Sends a body with it. */
    HttpResponse<String> sendBody(String method, String pathAndQuery, String body) {
        try {
            return exchange(method, pathAndQuery, HttpRequest.BodyPublishers.ofString(body));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    HttpResponse<String> sendChecked(String method, String pathAndQuery, String... headers) throws IOException {
        return exchange(method, pathAndQuery, HttpRequest.BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> exchange(
            String method, String pathAndQuery, HttpRequest.BodyPublisher body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + pathAndQuery))
                .method(method, body)
                .timeout(Duration.ofSeconds(20));
        if (!token.isEmpty()) {
            request.header("X-Plex-Token", token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", exception);
        }
    }

    int status(String method, String pathAndQuery) {
        return send(method, pathAndQuery).statusCode();
    }

    JsonNode json(String pathAndQuery, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Accept";
        all[1] = "application/json";
        HttpResponse<String> response = send("GET", pathAndQuery, all);
        if (response.statusCode() != 200) {
            throw new AssertionError(pathAndQuery + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return MAPPER.readTree(response.body()).path("MediaContainer");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    List<String> titles(String pathAndQuery) {
        return texts(json(pathAndQuery).path("Metadata"), "title");
    }

    static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }

    static JsonNode row(JsonNode rows, String field, String value) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row with " + field + " = " + value + " in " + rows));
    }
}
