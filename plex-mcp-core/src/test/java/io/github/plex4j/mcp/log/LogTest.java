package io.github.plex4j.mcp.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;

/** The log through the loggers of slf4j. */
class LogTest {
    private static final String FORGED = "x\n[main] ERROR Forged - \u001b[31mall is lost\u202e\u200b\u0085\u2028\r\t";
    private static final String SHOWN =
            "x\\u000a[main] ERROR Forged - \\u001b[31mall is lost\\u202e\\u200b\\u0085\\u2028\\u000d\\u0009";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LineLoggers loggers = new LineLoggers(new PrintStream(written, true, StandardCharsets.UTF_8));
    private final Logger logger = loggers.getLogger("io.github.plex4j.Sample");

    @Test
    void aRecordIsALineOfThreadLevelClassAndMessage() {
        logger.warn("{} of {} rows", 3, "many");

        assertThat(text()).isEqualTo("[" + Thread.currentThread().getName() + "] WARN Sample - 3 of many rows\n");
    }

    @Test
    @Tag("S-18")
    void nothingInAMessageBeginsALineOrActsOnTheTerminal() {
        logger.error("Unexpected: {}", FORGED);

        assertThat(text()).hasLineCount(1).endsWith("ERROR Sample - Unexpected: " + SHOWN + "\n");
    }

    @Test
    @Tag("S-18")
    void nothingInAnExceptionBeginsALineOrActsOnTheTerminal() {
        logger.error("Failed", new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));

        assertThat(text().lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(text())
                .contains("    java.lang.IllegalStateException: " + SHOWN + "\n        at ")
                .contains("    caused by java.lang.IllegalArgumentException: " + SHOWN + "\n        at ");
    }

    @Test
    @Tag("S-18")
    void whatCannotBeSeenAndIsNoControlCharacterIsDropped() {
        logger.warn("a\uFE00b\u034Fc\uDB40\uDC41d");

        assertThat(text()).endsWith("- abcd\n");
    }

    @Test
    void aLineIsBounded() {
        logger.warn("x".repeat(1_000_000));

        assertThat(text()).hasSizeLessThan(4_100);
    }

    @Test
    void anExceptionThatCausesItselfEnds() {
        Exception first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        logger.error("Failed", first);

        assertThat(text()).contains("second");
    }

    @Test
    @Tag("S-02")
    void aTokenIsRedacted() {
        PlexToken token = PlexToken.of("c4n4ry-t0k3n-x7");
        loggers.configure("warn", Redactor.of(() -> List.of(token)));

        logger.warn("Sent {}", "c4n4ry-t0k3n-x7", new IllegalStateException("c4n4ry-t0k3n-x7"));

        assertThat(text()).contains("Sent [redacted]\n", "Exception: [redacted]\n");
    }

    @ParameterizedTest
    @CsvSource({"off,0", "error,1", "warn,2", "info,3", "debug,4", "trace,5"})
    void theLevelDecidesWhatIsLogged(String level, int lines) {
        loggers.configure(level, Redactor.none());

        logger.error("e");
        logger.warn("w");
        logger.info("i");
        logger.debug("d");
        logger.trace("t");

        assertThat(text().lines()).hasSize(lines);
    }

    @Test
    void aLevelThatIsChangedHoldsForLoggersThatWereThere() {
        logger.info("unseen");
        loggers.configure("info", Redactor.none());
        logger.info("seen");

        assertThat(text()).hasLineCount(1).contains("seen");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
