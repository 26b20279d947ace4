package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.http.BodyReader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Logs each attempt at debug level: method, path template, outcome and time; never a value, a header or a body. */
final class LoggingAttempt implements Attempt {
    private final Attempt next;
    private final NanoClock clock;
    private final Logger logger;

    LoggingAttempt(Attempt next, NanoClock clock, Logger logger) {
        this.next = next;
        this.clock = clock;
        this.logger = logger;
    }

    @Override
    public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) throws RetryableFailure {
        if (!logger.isDebugEnabled()) {
            return next.exchange(call, reader);
        }
        long start = clock.nanoTime();
        AtomicInteger status = new AtomicInteger();
        try {
            T value = next.exchange(call, body -> {
                status.set(body.status());
                return reader.read(body);
            });
            log(call, Integer.toString(status.get()), start);
            return value;
        } catch (RetryableFailure failed) {
            log(call, failed.failure().problem(), start);
            throw failed;
        } catch (PlexException failed) {
            log(call, failed.getClass().getSimpleName(), start);
            throw failed;
        }
    }

    private void log(Call call, String outcome, long start) {
        long millis = TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - start);
        logger.debug(
                "{} {}: {} after {} ms", call.request().method(), call.request().pathTemplate(), outcome, millis);
    }
}
