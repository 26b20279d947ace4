package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls while the audit log cannot be written. */
@Tag("S-15")
class UnwritableAuditTest extends AuditedShelf {
    @Test
    void withoutALogNothingIsChangedAndNothingIsAskedOfPlex() {
        lines.failBecause("its disk is full");
        Failure failure;
        try (CapturedLog captured = CapturedLog.start()) {
            failure = failure(call("clear_shelf", "{'shelf': 'top'}", asking));
            assertThat(captured.text()).containsOnlyOnce("cannot be written");
        }

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message())
                .isEqualTo("clear_shelf changes something, and the audit log cannot be written: its disk is full."
                        + " Nothing was changed.");
        assertThat(failure.hint()).contains("PLEX_MCP_AUDIT_DIR", "PLEX_MCP_AUDIT to off");
        assertThat(shelf).hasSize(3);
    }

    @Test
    void aLogThatFailsWhileAPersonThinksRefusesTheChange() {
        ConfirmationRequest question = (ConfirmationRequest) call("clear_shelf", "{'shelf': 'top'}", asking);
        lines.failBecause("its disk is full");
        try (CapturedLog captured = CapturedLog.start()) {
            failure(call(
                    "clear_shelf", "{'shelf': 'top'}", asking.approvedBy(question.ticket(), ConfirmedBy.ELICITATION)));
            assertThat(captured.text()).contains("cannot be written");
        }
        assertThat(shelf).hasSize(3);
    }

    @Test
    void keysThatCannotBeWrittenRefuseTheChange() {
        work.set((input, context) -> {
            lines.failBecause("its disk is full");
            return clear(context);
        });
        try (CapturedLog captured = CapturedLog.start()) {
            assertThat(failure(tidy()).message()).endsWith("its disk is full. Nothing was changed.");
            assertThat(captured.text()).contains("cannot be written");
        }
        assertThat(shelf).hasSize(3);
    }

    @Test
    void aChangeThatWasMadeIsNoFailureWhenItsEndCannotBeWritten() {
        work.set((input, context) -> {
            Cleared cleared = clear(context);
            lines.failBecause("its disk is full");
            return cleared;
        });
        try (CapturedLog captured = CapturedLog.start()) {
            assertThat(tidy())
                    .isEqualTo(
                            Success.of(Samples.json("{'removed': 3, 'note': 'The end of this change is missing from the"
                                    + " audit log, which cannot be written: its disk is full.'}")));
            assertThat(captured.text()).contains("cannot be written");
        }
        assertThat(shelf).isEmpty();
    }

    @Test
    void aFailureOfTheWorkKeepsItsCodeWhenItsEndCannotBeWritten() {
        work.set((input, context) -> {
            lines.failBecause("its disk is full");
            throw ToolFailure.notFound("No such shelf.", "Look again.");
        });
        try (CapturedLog captured = CapturedLog.start()) {
            Failure failure = failure(tidy());
            assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
            assertThat(failure.hint()).startsWith("Look again. The end of this change is missing");
            assertThat(captured.text()).contains("cannot be written");
        }
    }

    @Test
    void aReadIsAnsweredWithoutALog() {
        lines.failBecause("its disk is full");
        work.set((input, context) -> new Cleared(0));
        try (CapturedLog captured = CapturedLog.start()) {
            for (int call = 0; call < 10; call++) {
                assertThat(call("look", "{'shelf': 'top'}", admin))
                        .isEqualTo(Success.of(Samples.json("{'removed': 0}")));
            }
            assertThat(log.problem()).isPresent();
            assertThat(captured.text()).containsOnlyOnce("cannot be written");
        }
    }
}
