package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("S-09")
    void subscriptionsTakeNoRoomFromCallsHoweverLongTheirLinesWere() {
        for (int id = 0; id < 100; id++) {
            assertThat(pending.open(new PendingRequest(id, "subscriptions/listen", StdioServer.MAX_LINE_BYTES)))
                    .isNull();
        }

        assertThat(pending.open(new PendingRequest("call", "tools/call", StdioServer.MAX_LINE_BYTES)))
                .isNull();
    }

    private void awaitQuiet() {
        try {
            pending.awaitQuiet(Duration.ofMillis(1));
        } catch (InterruptedException exception) {
            throw new IllegalStateException("Nobody interrupts it", exception);
        }
    }
}
