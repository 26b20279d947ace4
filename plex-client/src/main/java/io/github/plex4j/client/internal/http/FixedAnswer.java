package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.ResponseBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers every call with the same text, from memory. Safe for use by several threads. */
final class FixedAnswer implements Exchanger {
    private static final int OK = 200;

    private final byte[] text;

    FixedAnswer(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) {
        try {
            return reader.read(new Body(new ByteArrayInputStream(text)));
        } catch (IOException unreadable) {
            throw Failures.of(call).unreadable("the fixed answer is not what was expected");
        }
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
