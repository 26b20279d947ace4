package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.OversizedBodyException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one attempt at a call: follows redirects within the server, and has the answer read. */
final class HttpAttempt implements Attempt {
    private static final int MAX_REDIRECTS = 3;

    private final ServerAddress server;
    private final Wire wire;
    private final StatusFailures statusFailures;
    private final long limit;

    HttpAttempt(ServerAddress server, Wire wire, StatusFailures statusFailures, long limit) {
        this.server = server;
        this.wire = wire;
        this.statusFailures = statusFailures;
        this.limit = limit;
    }

    @Override
    public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) throws RetryableFailure {
        String rawPathAndQuery = server.basePath() + call.request().rawPathAndQuery();
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            try (Wire.Sent sent = wire.send(call, rawPathAndQuery)) {
                Optional<String> next = Redirects.next(server, call, sent, rawPathAndQuery);
                if (next.isEmpty()) {
                    return read(call, sent.answer(), reader);
                }
                rawPathAndQuery = next.get();
            }
        }
        throw Failures.of(call).unreadable("the server redirected more than " + MAX_REDIRECTS + " times");
    }

    private <T extends @Nullable Object> T read(Call call, Answer answer, BodyReader<T> reader)
            throws RetryableFailure {
        Failures failures = Failures.afterSending(call);
        if (answer.status() < 200 || answer.status() > 299) {
            throw statusFailures.of(call, answer);
        }
        if (!answer.isDecodable()) {
            throw failures.unreadable("the answer has a compression that was not requested");
        }
        if (answer.isAnnouncedBeyond(limit)) {
            throw failures.tooLarge(limit);
        }
        T value;
        try {
            requireNoPage(call, answer, failures);
            value = reader.read(answer);
        } catch (MalformedBodyException malformed) {
            requireIntact(call, answer);
            throw failures.unreadable(String.valueOf(malformed.getMessage()));
        } catch (OversizedBodyException oversized) {
            requireIntact(call, answer);
            throw failures.tooLarge(String.valueOf(oversized.getMessage()), oversized.hint());
        } catch (IOException unreadable) {
            requireIntact(call, answer);
            throw failures.unreadable("the answer has an unexpected form");
        } catch (RuntimeException others) {
            requireIntact(call, answer);
            throw others;
        }
        requireIntact(call, answer);
        return value;
    }

    /** Plex answers some writes with an empty page; with text in it, it is an error page or another server. */
    private static void requireNoPage(Call call, Answer answer, Failures failures) throws IOException {
        if (call.isRead() && answer.isPage()) {
            throw failures.unreadable("the server answered HTML");
        }
    }

    private void requireIntact(Call call, Answer answer) throws RetryableFailure {
        Optional<BodyFailure> failure = answer.failure();
        if (failure.isPresent()) {
            throw BodyFailures.of(call, failure.get(), limit);
        }
    }
}
