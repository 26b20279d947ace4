package io.github.plex4j.checks.recording;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives out recorded answers by their paths, and 404 for every other path. */
final class RecordedServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final PlexClient client;

    RecordedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = PlexClient.builder()
                .server(uri())
                .token(PlexToken.of("recorded"))
                .build();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    PlexClient client() {
        return client;
    }

    void answer(String path, String body) {
        answers.put(path, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = answers.get(exchange.getRequestURI().getPath());
            if (body == null) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
