package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PendingRequestsTest {
    private static final int LINE_BYTES = 100;

    private final PendingRequests pending = new PendingRequests();

    @Test
    void aSubscriptionThatStaysOpenDoesNotBreakTheQuiet() throws InterruptedException {
        assertThat(pending.open(new PendingRequest(1, "subscriptions/listen", LINE_BYTES)))
                .isNull();
        pending.awaitQuiet(Duration.ofMillis(1));

        assertThat(pending.all()).hasSize(1);
    }

    @Test
    void aCallBreaksTheQuietUntilItIsFinishedWhetherOrNotThereIsASubscription() {
        PendingRequest call = new PendingRequest(2, "tools/call", LINE_BYTES);
        assertThat(pending.open(new PendingRequest(1, "subscriptions/listen", LINE_BYTES)))
                .isNull();
        assertThat(pending.open(call)).isNull();
        CompletableFuture<Void> quiet = CompletableFuture.runAsync(this::awaitQuiet);
        assertThatThrownBy(() -> quiet.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        pending.release(call);
        pending.finish(call);

        quiet.join();
    }

    private void awaitQuiet() {
        try {
            pending.awaitQuiet(Duration.ofMillis(1));
        } catch (InterruptedException exception) {
            throw new IllegalStateException("Nobody interrupts it", exception);
        }
    }
}
