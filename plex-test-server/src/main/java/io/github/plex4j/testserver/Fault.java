package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.HttpResponse;
import io.github.plex4j.testserver.http.Statuses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that goes wrong with an answer. Immutable; {@link #times(int)} says how often it happens.
 *
 * @see Faults
 */
public final class Fault {
    private static final String HTML = "text/html";

    private final FaultAction action;
    private final Optional<Integer> times;

    private Fault(FaultAction action, Optional<Integer> times) {
        this.action = action;
        this.times = times;
    }

    private static Fault of(FaultAction action) {
        return new Fault(action, Optional.empty());
    }

    /** Returns this fault for this many requests. */
    public Fault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A fault happens at least once, not " + count + " times");
        }
        return new Fault(action, Optional.of(count));
    }

    Optional<Integer> times() {
        return times;
    }

    FaultAction action() {
        return action;
    }

    /** Waits before the first byte, then answers well. */
    public static Fault delay(Duration time) {
        return of((exchange, answer, hold) -> {
            if (hold.await(time)) {
                exchange.respond(answer.get());
            } else {
                exchange.close();
            }
        });
    }

    /** Sends head and some bytes of the right answer, then nothing until the fault is cleared or the server closed. */
    public static Fault stallInBody(int afterBytes) {
        return of((exchange, answer, hold) -> {
            FaultBodies.sendPart(exchange, answer.get(), afterBytes);
            hold.awaitRelease();
            exchange.close();
        });
    }

    /** Sends the right answer one byte at a time with a pause before each, until the fault is cleared. */
    public static Fault drip(Duration pause) {
        return of((exchange, answer, hold) -> FaultBodies.drip(exchange, answer.get(), () -> hold.await(pause)));
    }

    /** Promises the whole of the right answer and more, sends some bytes of it and closes the connection. */
    public static Fault truncate(int afterBytes) {
        return of((exchange, answer, hold) -> {
            FaultBodies.sendPart(exchange, answer.get(), afterBytes);
            exchange.close();
        });
    }

    /** Resets the connection before any byte of an answer. */
    public static Fault reset() {
        return of((exchange, answer, hold) -> exchange.reset());
    }

    /** Carries out the request and resets the connection instead of answering: the client cannot know what was done. */
    public static Fault loseAnswer() {
        return of((exchange, answer, hold) -> {
            Objects.requireNonNull(answer.get());
            exchange.reset();
        });
    }

    /** Answers this status with the HTML page Plex sends with it. */
    public static Fault status(int status) {
        String reason = Statuses.reason(status);
        return status(
                status,
                "<html><head><title>" + reason + "</title></head><body><h1>" + status + ' ' + reason
                        + "</h1></body></html>",
                Map.of());
    }

    /** Answers this status with this text, as HTML unless the header fields say otherwise. */
    public static Fault status(int status, String body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Content-Type", HTML);
        HttpResponse response = FaultBodies.response(status, all, body.getBytes(StandardCharsets.UTF_8));
        return of((exchange, answer, hold) -> exchange.respond(response));
    }

    /** Answers 429 and says when to come again. */
    public static Fault rateLimited(int retryAfterSeconds) {
        return status(
                429,
                "<html><head><title>Too Many Requests</title></head><body><h1>429 Too Many Requests</h1></body></html>",
                Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    /** Answers 503 as a server does that is still starting, for {@code /identity} too. */
    public static Fault maintenance() {
        return of((exchange, answer, hold) -> exchange.respond(FaultBodies.maintenance(exchange.request())));
    }

    /** Answers 200 with bytes that are no JSON, though the header says so. */
    public static Fault garbage() {
        byte[] bytes = {(byte) 0x80, 0x13, '{', '{', (byte) 0xFF, (byte) 0xFE, 0, 'x', '}', '"', ':'};
        HttpResponse response = FaultBodies.response(200, Map.of("Content-Type", "application/json"), bytes);
        return of((exchange, answer, hold) -> exchange.respond(response));
    }

    /** Answers 200 with a page of HTML. */
    public static Fault html() {
        return status(200, "<html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>", Map.of());
    }

    /** Answers 200 with JSON that begins well and goes on for this many bytes without an end. */
    public static Fault hugeBody(long bytes) {
        return of((exchange, answer, hold) -> exchange.respond(FaultBodies.huge(bytes)));
    }

    /** Answers 200 with a small compressed body, made here and now, that inflates to this many bytes. */
    public static Fault gzipBomb(long inflatedBytes) {
        HttpResponse response = FaultBodies.bomb(inflatedBytes);
        return of((exchange, answer, hold) -> exchange.respond(response));
    }

    /** Sends the client to another place. */
    public static Fault redirect(int status, URI target) {
        return status(status, "", Map.of("Location", target.toString()));
    }
}
