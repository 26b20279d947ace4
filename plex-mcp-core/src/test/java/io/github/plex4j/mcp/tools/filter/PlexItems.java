package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaItemReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Items as the client reads them from what a server writes. */
public final class PlexItems {
    private PlexItems() {}

    /** An item of a type with these fields, as JSON with single quotes. */
    public static MediaItem item(String type, String fields) {
        String row = "{'ratingKey':'1','type':'" + type + "'" + (fields.isEmpty() ? "" : "," + fields) + "}";
        String answer = "{'MediaContainer':{'Metadata':[" + row + "]}}";
        try {
            return MediaItemReader.items()
                    .read(new Body(answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                    .rows()
                    .get(0);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private record Body(InputStream stream) implements ResponseBody {
        private Body(byte[] content) {
            this(new ByteArrayInputStream(content));
        }

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
