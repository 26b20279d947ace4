package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The work of a change and its answer. */
class ChangingCallsTest extends ShelfCalls {
    ChangingCallsTest() {
        super(Duration.ofSeconds(60));
    }

    @Test
    void theWorkHasItsOwnTime() {
        work.set((input, context) ->
                new Cleared(0, context.timeBudget().remaining().orElseThrow().toString()));
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);
        now.updateAndGet(time -> time.plusSeconds(100));
        assertThat(((Success) clear(approved)).structured().path("text").asText())
                .isEqualTo("PT45S");
    }

    @Test
    void anAnswerAboveEveryBoundIsNoFailure() {
        work.set((input, context) -> new Cleared(3, "x".repeat(2_000)));
        assertThat(clear(asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION)))
                .isInstanceOf(Success.class);
    }

    @Test
    void aBugInTheWorkLeavesTheOutcomeUnknown() {
        work.set((input, context) -> {
            shelf.remove(0);
            throw new IllegalStateException("a bug");
        });
        Failure failure;
        try (CapturedLog log = CapturedLog.start()) {
            failure = failure(clear(asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION)));
            assertThat(log.text()).contains("clear_shelf failed");
        }
        assertThat(failure.code()).isEqualTo(FailureCode.PARTIAL);
        assertThat(failure.json().path("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void aFailureOfTheWorkIsTold() {
        work.set((input, context) -> {
            throw ToolFailure.notFound("There is no such shelf.", "Look again.");
        });
        assertThat(failure(clear(asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION)))
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
    }
}
