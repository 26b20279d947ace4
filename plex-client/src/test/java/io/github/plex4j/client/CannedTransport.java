package io.github.plex4j.client;

import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers every request with the next of a few bodies, the last one for ever; remembers what was asked. */
public final class CannedTransport implements PlexTransport {
    private final List<String> bodies;
    private final List<PlexRequest> requests = new ArrayList<>();
    private boolean closed;

    private CannedTransport(List<String> bodies) {
        this.bodies = bodies;
    }

    public static CannedTransport answering(String... bodies) {
        return new CannedTransport(List.of(bodies));
    }

    /** A body of a successful answer. */
    public static ResponseBody body(byte[] content, Map<String, String> headers) {
        InputStream stream = new ByteArrayInputStream(content);
        return new ResponseBody() {
            @Override
            public InputStream stream() {
                return stream;
            }

            @Override
            public int status() {
                return 200;
            }

            @Override
            public Optional<String> header(String name) {
                return Optional.ofNullable(headers.get(name));
            }
        };
    }

    public static ResponseBody body(String json) {
        return body(json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public List<PlexRequest> requests() {
        return requests;
    }

    @Override
    public <T extends @Nullable Object> T exchange(PlexRequest request, BodyReader<T> reader) {
        String answer = bodies.get(Math.min(requests.size(), bodies.size() - 1));
        requests.add(request);
        try {
            return reader.read(body(answer));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
