package io.github.plex4j.testserver.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads requests from a connection. */
final class RequestReader {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Returns the next request, empty when the other side has closed the connection. */
    Optional<HttpRequest> read() throws IOException {
        String line = readLine();
        while (line != null && line.isEmpty()) {
            line = readLine();
        }
        if (line == null) {
            return Optional.empty();
        }
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new BadRequestException(400);
        }
        HeaderMap headers = new HeaderMap(readHeaders());
        String target = words[1].startsWith("/") ? words[1] : pathOf(words[1]);
        int question = target.indexOf('?');
        return Optional.of(new HttpRequest(
                words[0],
                question < 0 ? target : target.substring(0, question),
                question < 0 ? null : target.substring(question + 1),
                headers,
                RequestBody.of(readBody(headers))));
    }

    private static String pathOf(String absoluteTarget) throws IOException {
        try {
            URI uri = URI.create(absoluteTarget);
            String query = uri.getRawQuery();
            return query == null ? uri.getRawPath() : uri.getRawPath() + '?' + query;
        } catch (IllegalArgumentException notAnUri) {
            throw new BadRequestException(400, notAnUri);
        }
    }

    private Map<String, String> readHeaders() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = readLine(); line == null || !line.isEmpty(); line = readLine()) {
            if (line == null) {
                throw new EOFException("The connection ended within the head of a request");
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new BadRequestException(400);
            }
            headers.putIfAbsent(
                    line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] readBody(HeaderMap headers) throws IOException {
        boolean chunked = headers.first("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked");
        int length = length(headers.first("Content-Length").orElse("0"), 10);
        boolean expected =
                headers.first("Expect").orElse("").toLowerCase(Locale.ROOT).equals("100-continue");
        if (expected && (chunked || length > 0)) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return chunked ? readChunks() : readExactly(length);
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = readLine();
            if (size == null) {
                throw new EOFException("The connection ended within the body of a request");
            }
            int length = length(size.split(";", 2)[0].strip(), 16);
            if (length == 0) {
                readHeaders();
                return body.toByteArray();
            }
            if (body.size() + length > LARGEST_BODY) {
                throw new BadRequestException(413);
            }
            body.write(readExactly(length));
            readLine();
        }
    }

    private byte[] readExactly(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The connection ended within the body of a request");
        }
        return body;
    }

    private static int length(String text, int radix) throws IOException {
        try {
            int length = Integer.parseUnsignedInt(text, radix);
            if (length < 0 || length > LARGEST_BODY) {
                throw new BadRequestException(413);
            }
            return length;
        } catch (NumberFormatException notANumber) {
            throw new BadRequestException(400, notANumber);
        }
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int value = in.read(); value != '\n'; value = in.read()) {
            if (value < 0) {
                return null;
            }
            if (line.size() >= LONGEST_LINE) {
                throw new BadRequestException(414);
            }
            line.write(value);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
