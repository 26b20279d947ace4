package io.github.plex4j.client.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.io.OutputStream;

/** Opens a body as JSON. A byte that is not UTF-8, or a control character, costs a character of its text and nothing else. */
final class JsonBody {
    private static final int MAXIMUM_DEPTH = 64;
    private static final int MAXIMUM_TEXT = 2_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAXIMUM_DEPTH)
                    .maxStringLength(MAXIMUM_TEXT)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonBody() {}

    /** Turns the tokens of a body, from the current one on, into something else. */
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonParser parser, LenientUtf8Stream stream) throws IOException;
    }

    /**
     * Reads a body from its beginning.
     *
     * @throws MalformedBodyException when the body is not JSON, or holds a value larger than any of Plex's
     */
    static <T> T read(ResponseBody body, Reading<T> reading) throws IOException {
        LenientUtf8Stream stream = new LenientUtf8Stream(body.stream());
        try (JsonParser parser = JSON.createParser(stream)) {
            if (parser.nextToken() == null) {
                throw new MalformedBodyException("the answer is empty");
            }
            return reading.read(parser, stream);
        } catch (StreamConstraintsException excessive) {
            // An answer that is too large as a whole as well is reported as that by the stream.
            body.stream().transferTo(OutputStream.nullOutputStream());
            throw new MalformedBodyException(
                    "the answer has a text, a number or a nesting larger than any that Plex sends");
        } catch (JsonProcessingException malformed) {
            throw new MalformedBodyException(
                    NotJson.problem(stream.beginning(), body.header("Content-Type"), stream.isPassed()));
        }
    }
}
