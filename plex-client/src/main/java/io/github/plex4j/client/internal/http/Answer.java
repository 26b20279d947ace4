package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** An answer whose headers have come and whose body is still to be read. Confined to one thread. */
final class Answer implements ResponseBody, AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final ClassicHttpResponse response;
    private final BodyStream body;
    private final BodyState state;
    private final GunzipStream gunzip;
    private final PushbackInputStream stream;

    Answer(ClassicHttpResponse response, BodyStream body, BodyState state, long limit) {
        this.response = response;
        this.body = body;
        this.state = state;
        InputStream wire = new BoundedStream(body, limit, state);
        this.gunzip = new GunzipStream(wire, state);
        InputStream plain = isGzip(contentEncoding()) ? gunzip : wire;
        this.stream = new PushbackInputStream(new BoundedStream(plain, limit, state)) {
            @Override
            public void close() {
                // The owner of the answer closes it.
            }
        };
    }

    @Override
    public InputStream stream() {
        return stream;
    }

    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    Optional<BodyFailure> failure() {
        return state.failure();
    }

    /** Whether the body is in a form that was asked for. */
    boolean isDecodable() {
        String encoding = contentEncoding();
        return encoding.isEmpty() || encoding.equals("identity") || isGzip(encoding);
    }

    /** Whether the headers alone say that more than {@code limit} bytes follow. */
    boolean isAnnouncedBeyond(long limit) {
        return header("Content-Length")
                .filter(length -> LENGTH.matcher(length).matches())
                .map(Long::parseLong)
                .filter(length -> length > limit)
                .isPresent();
    }

    /**
     * Whether it is a page for people: called HTML, not empty, and not JSON after all. Waits for the first byte of the body.
     */
    boolean isPage() throws IOException {
        if (!header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html")) {
            return false;
        }
        int first = stream.read();
        if (first >= 0) {
            stream.unread(first);
        }
        return first >= 0 && first != '{' && first != '[';
    }

    @Override
    public void close() {
        gunzip.close();
        body.finish();
    }

    private String contentEncoding() {
        return header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isGzip(String encoding) {
        return encoding.equals("gzip") || encoding.equals("x-gzip");
    }
}
