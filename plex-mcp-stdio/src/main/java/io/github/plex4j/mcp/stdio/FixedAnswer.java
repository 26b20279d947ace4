package io.github.plex4j.mcp.stdio;

import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that gives one answer to everything, from memory. Safe for use by several threads. */
final class FixedAnswer implements PlexTransport {
    private static final int OK = 200;

    private final byte[] text;

    FixedAnswer(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T extends @Nullable Object> T exchange(PlexRequest request, BodyReader<T> reader) {
        try {
            return reader.read(new Body(new ByteArrayInputStream(text)));
        } catch (IOException unreadable) {
            throw new PlexProtocolException(
                    request.method(),
                    request.pathTemplate(),
                    "the fixed answer cannot be read",
                    "It needs the arrays that this call reads.");
        }
    }

    @Override
    public void close() {
        // There is nothing to release.
    }

    private record Body(InputStream stream) implements ResponseBody {
        @Override
        public int status() {
            return OK;
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }
    }
}
