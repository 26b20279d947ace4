package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenRequestsTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Outbox outbox = new Outbox(output);
    private final OpenRequests requests = Connection.over(outbox).requests();

    @Test
    void anAnswerThatCannotBeSentIsAnInternalErrorAndLeavesNothingOpen() throws InterruptedException {
        PendingRequest request = new PendingRequest(7, "tools/call", 100);
        assertThat(requests.open(request)).isTrue();

        requests.answer(request, () -> {
            throw new OutOfMemoryError("Too large");
        });
        requests.awaitQuiet();
        outbox.close(Duration.ofSeconds(10));

        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"id\":7", "\"code\":-32603");
    }
}
