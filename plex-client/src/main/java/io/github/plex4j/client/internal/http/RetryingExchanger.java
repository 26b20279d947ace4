package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.BodyReader;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes further attempts at a call that changes nothing, as long as its deadline allows the pause before them. A pause
 * the server asked for is kept; others grow, and vary so that clients do not come back all at once.
 */
final class RetryingExchanger implements Exchanger {
    private static final int RETRIES = 2;
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final Attempt attempt;
    private final Sleeper sleeper;

    RetryingExchanger(Attempt attempt, Sleeper sleeper) {
        this.attempt = attempt;
        this.sleeper = sleeper;
    }

    @Override
    public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) {
        for (int retries = 0; ; retries++) {
            try {
                return attempt.exchange(call, reader);
            } catch (RetryableFailure failed) {
                Duration pause = pauseAfter(failed, retries);
                if (retries == RETRIES || pause.compareTo(call.deadline().remaining()) >= 0) {
                    throw failed.failure();
                }
                sleep(call, pause);
            }
        }
    }

    private static Duration pauseAfter(RetryableFailure failed, int retries) {
        return failed.pause().orElseGet(() -> {
            long longest = FIRST_PAUSE_MILLIS << retries;
            return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        });
    }

    private void sleep(Call call, Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException interrupted) {
            throw Failures.of(call).interrupted();
        }
    }
}
