package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.library.MediaItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items as the client reads them from what a server writes. */
public final class PlexItems {
    private PlexItems() {}

    /** An item of a type with these fields, as JSON with single quotes. */
    public static MediaItem item(String type, String fields) {
        String row = "{'ratingKey':'1','type':'" + type + "'" + (fields.isEmpty() ? "" : "," + fields) + "}";
        String answer = "{'MediaContainer':{'Metadata':[" + row + "]}}";
        try (PlexClient plex = PlexClient.builder()
                .transport(new Answer(answer.replace('\'', '"')))
                .build()) {
            return plex.libraries().metadata(RatingKey.of("1"));
        }
    }

    private record Answer(String text) implements PlexTransport {
        @Override
        public <T extends @Nullable Object> T exchange(PlexRequest request, BodyReader<T> reader) {
            try {
                return reader.read(new Body(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        @Override
        public void close() {}
    }

    private record Body(InputStream stream) implements ResponseBody {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }
    }
}
