package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final String CLEAR = "\r\u001b[K";

    private final SteppingClock clock = new SteppingClock();
    private final StringWriter written = new StringWriter();
    private final ProgressLine line = new ProgressLine(new PrintWriter(written), clock);

    @Test
    void aCallThatEndsSoonShowsNothing() {
        line.report(1, 10.0, "reading");
        line.close();
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void aKnownTotalIsABar() {
        clock.step();
        line.report(5, 10.0, "reading");
        assertThat(written.toString()).isEqualTo(CLEAR + "[############------------]  50 % reading");
    }

    @Test
    void anUnknownTotalIsACount() {
        clock.step();
        line.report(12_500, null, null);
        assertThat(written.toString()).isEqualTo(CLEAR + "12,500");
    }

    @Test
    @Tag("S-18")
    void aMessageMovesNoCursorAndStaysOnItsLine() {
        clock.step();
        line.report(1, null, "\u001b[2J\u001b[1;1Hall\nis\u202e lost\u200b");
        assertThat(written.toString()).isEqualTo(CLEAR + "1 [2J[1;1Hall is lost");
    }

    @Test
    void theLineIsClearedAtTheEndAndStaysSo() {
        clock.step();
        line.report(1, null, null);
        line.close();
        clock.step();
        line.report(2, null, null);
        assertThat(written.toString()).isEqualTo(CLEAR + "1" + CLEAR);
    }

    /** Stands still between steps of a second. */
    private static final class SteppingClock extends Clock {
        private Instant now = Instant.EPOCH;

        void step() {
            now = now.plus(Duration.ofSeconds(1));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
