package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.BodyWriter;
import io.github.plex4j.testserver.http.HttpExchange;
import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/** The bodies of spoiled answers. */
final class FaultBodies {
    private static final byte[] OPENING =
            "{\"MediaContainer\":{\"size\":1,\"Metadata\":[{\"ratingKey\":\"1\",\"type\":\"movie\",\"title\":\""
                    .getBytes(StandardCharsets.UTF_8);
    private static final String MAINTENANCE = "Plex Media Server is currently running startup maintenance tasks.";

    private FaultBodies() {}

    static HttpResponse response(int status, Map<String, String> headers, byte[] body) {
        return new HttpResponse(status, headers, BodyWriter.of(body));
    }

    static HttpResponse maintenance(HttpRequest request) {
        boolean json = request.headers().first("Accept").orElse("").contains("application/json");
        String body = json
                ? "{\"code\":503,\"title\":\"Maintenance\",\"status\":\"" + MAINTENANCE + "\"}"
                : "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response code=\"503\" title=\"Maintenance\" status=\""
                        + MAINTENANCE + "\"/>";
        return response(
                503,
                Map.of("Content-Type", json ? "application/json" : "text/xml;charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the first bytes of a response that promises at least one more. */
    static void sendPart(HttpExchange exchange, HttpResponse response, int bytes) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        response.body().writeTo(whole);
        int sent = Math.min(bytes, whole.size());
        exchange.sendHeadWithLength(response, Math.max(whole.size(), sent + 1L));
        exchange.rawOutput().write(whole.toByteArray(), 0, sent);
        exchange.rawOutput().flush();
    }

    /** Sends byte after byte while the pause before each ends well. */
    static void drip(HttpExchange exchange, HttpResponse response, BooleanSupplier pause) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        response.body().writeTo(whole);
        exchange.sendHeadWithLength(response, whole.size());
        for (byte each : whole.toByteArray()) {
            if (!pause.getAsBoolean()) {
                break;
            }
            exchange.rawOutput().write(each);
            exchange.rawOutput().flush();
        }
        exchange.close();
    }

    static HttpResponse huge(long bytes) {
        return new HttpResponse(200, Map.of("Content-Type", "application/json"), out -> fill(out, bytes));
    }

    /** Packed once, however often it is sent. */
    static HttpResponse bomb(long inflatedBytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(packed, 8192)) {
            fill(compressed, inflatedBytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return response(
                200, Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"), packed.toByteArray());
    }

    private static void fill(OutputStream out, long bytes) throws IOException {
        byte[] filler = new byte[16 * 1024];
        Arrays.fill(filler, (byte) 'x');
        out.write(OPENING);
        for (long left = bytes - OPENING.length; left > 0; left -= filler.length) {
            out.write(filler, 0, (int) Math.min(filler.length, left));
        }
    }
}
