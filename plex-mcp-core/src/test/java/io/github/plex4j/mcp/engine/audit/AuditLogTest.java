package io.github.plex4j.mcp.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.call.CapturedLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    void aDiskThatDoesNotAnswerHoldsUpAChangeForSomeTime() {
        HangingDisk disk = new HangingDisk();
        try (AuditLog log = new AuditLog(disk, Duration.ofMillis(20))) {
            assertThat(log.problem()).contains("its disk does not answer");
            assertThat(log.write(() -> "line")).contains("its disk does not answer");
        } finally {
            disk.answer();
        }
    }

    @Test
    void aLineThatNobodyWaitsForReturnsWhileTheDiskHangsAndHoldsNothingOfItsCall() {
        HangingDisk disk = new HangingDisk();
        AtomicInteger asked = new AtomicInteger();
        AuditLog log = AuditLog.to(disk);
        try {
            log.add(() -> "first");
            log.add(() -> "line " + asked.incrementAndGet());
            assertThat(asked).hasValue(1);
            assertThat(disk.lines()).isEmpty();
        } finally {
            disk.answer();
            log.close();
        }
        assertThat(disk.lines()).containsExactly("first", "line 1");
    }

    @Test
    void aBoundedNumberOfLinesWaitsForADiskThatHangs() {
        HangingDisk disk = new HangingDisk();
        AuditLog log = AuditLog.to(disk);
        try (CapturedLog captured = CapturedLog.start()) {
            IntStream.range(0, 10_002).forEach(number -> log.add(() -> "line"));
            assertThat(log.write(() -> "line")).contains("too many lines wait for its disk");
            assertThat(captured.text()).containsOnlyOnce("too many lines wait for its disk");
        } finally {
            disk.answer();
            log.close();
        }
        assertThat(disk.lines()).hasSize(10_001);
    }

    @Test
    void aBugInALineIsAFailureOfTheLogAndNotOfTheCall() {
        try (CapturedLog captured = CapturedLog.start();
                AuditLog log = AuditLog.to(lines)) {
            assertThat(log.write(() -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .contains("an internal error");
            assertThat(captured.text()).contains("a bug", "cannot be written: an internal error.");
        }
    }

    @Test
    void afterTheEndNothingIsTaken() {
        AuditLog log = AuditLog.to(lines);
        log.close();
        try (CapturedLog captured = CapturedLog.start()) {
            assertThat(log.write(() -> "late")).contains("the program is shutting down");
            assertThat(captured.text()).isEmpty();
        }
        assertThat(lines.lines()).isEmpty();
    }

    @Test
    void linesThatAreLostAtTheEndAreReportedAndNoChangeIsCalledRefused() {
        HangingDisk disk = new HangingDisk();
        AuditLog log = new AuditLog(disk, Duration.ofMillis(20));
        log.add(() -> "line");
        try (CapturedLog captured = CapturedLog.start()) {
            log.close();
            assertThat(captured.text())
                    .contains("its disk does not answer. Its last lines may be lost.")
                    .doesNotContain("refused");
        } finally {
            disk.answer();
        }
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
