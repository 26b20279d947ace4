package io.github.plex4j.mcp.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.call.CapturedLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("S-15")
@Timeout(60)
class AuditLogTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordedLines lines = new RecordedLines();

    @Test
    void whatIsAddedBeforeTheEndIsWritten() {
        try (AuditLog log = AuditLog.to(lines)) {
            IntStream.range(0, 1_000).forEach(number -> log.add(() -> "line " + number));
        }

        assertThat(lines.lines()).hasSize(1_000).startsWith("line 0", "line 1").endsWith("line 999");
    }

    @Test
    void aLineThatIsWaitedForIsThereAfterwardsBehindThoseBefore() {
        try (AuditLog log = AuditLog.to(lines)) {
            log.add(() -> "first");
            assertThat(log.write(() -> "second")).isEmpty();
            assertThat(lines.lines()).containsExactly("first", "second");
        }
    }

    @Test
    void anInterruptDoesNotKeepALineFromBeingWritten() {
        try (AuditLog log = AuditLog.to(lines)) {
            Thread.currentThread().interrupt();
            assertThat(log.write(() -> "line")).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(lines.lines()).containsExactly("line");
    }

    @Test
    void theReasonOfAFailureIsReported() {
        lines.failBecause("its disk is full");
        try (CapturedLog captured = CapturedLog.start();
                AuditLog log = AuditLog.to(lines)) {
            assertThat(log.problem()).contains("its disk is full");
            assertThat(log.write(() -> "line")).contains("its disk is full");
            assertThat(captured.text()).contains("The audit log (memory) cannot be written: its disk is full.");
        }
    }

    @Test
    void aLogThatCannotBeWrittenComplainsOnceUntilItCanBeAgain() {
        try (CapturedLog captured = CapturedLog.start();
                AuditLog log = AuditLog.to(lines)) {
            lines.failBecause("its disk is full");
            IntStream.range(0, 100).forEach(number -> log.add(() -> "lost"));
            log.problem();
            assertThat(captured.text()).containsOnlyOnce("cannot be written");

            lines.recover();
            assertThat(log.write(() -> "line")).isEmpty();
            lines.failBecause("its disk is full");
            log.problem();
            assertThat(captured.text().split("cannot be written", -1)).hasSize(3);
        }
        assertThat(lines.lines()).containsExactly("line");
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsUpAChangeForSomeTimeAndNoReadAtAll() {
        CountDownLatch hanging = new CountDownLatch(1);
        AuditSink stuck = new AuditSink() {
            @Override
            public void check() {
                await();
            }

            @Override
            public void append(String line) {
                await();
            }

            private void await() {
                try {
                    hanging.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (AuditLog log = new AuditLog(stuck, Duration.ofMillis(20))) {
            log.add(() -> "not waited for");
            assertThat(log.problem()).contains("its disk does not answer");
        } finally {
            hanging.countDown();
        }
    }

    @Test
    void aBugInALineIsAFailureOfTheLogAndNotOfTheCall() {
        try (CapturedLog captured = CapturedLog.start();
                AuditLog log = AuditLog.to(lines)) {
            assertThat(log.write(() -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .contains("of an internal error");
            assertThat(captured.text()).contains("a bug");
        }
    }

    @Test
    void afterTheEndNothingIsTaken() {
        AuditLog log = AuditLog.to(lines);
        log.close();
        try (CapturedLog captured = CapturedLog.start()) {
            assertThat(log.write(() -> "late")).contains("the program is shutting down");
            assertThat(captured.text()).contains("the program is shutting down");
        }
        assertThat(lines.lines()).isEmpty();
    }

    @Test
    void aLogThatIsOffTakesEverythingAndKeepsNothing() {
        try (AuditLog log = AuditLog.off()) {
            assertThat(log.isOn()).isFalse();
            assertThat(log.problem()).isEmpty();
            assertThat(log.write(() -> "line")).isEmpty();
        }
    }

    @Test
    void callsOfAProgramAreNumberedAndHaveItsNameInFront() {
        try (AuditLog log = AuditLog.to(lines)) {
            List<String> calls = List.of(log.nextCall(NOW), log.nextCall(NOW.plusSeconds(1)));
            String run = Long.toString(NOW.toEpochMilli(), 36) + "-"
                    + Long.toString(ProcessHandle.current().pid(), 36);
            assertThat(calls).containsExactly(run + "-1", run + "-2");
        }
    }
}
