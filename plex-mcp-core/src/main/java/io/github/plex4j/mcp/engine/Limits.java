package io.github.plex4j.mcp.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * The resources that one call may take.
 *
 * @param maxAnswerBytes the most bytes (UTF-8) of an answer's JSON
 * @param callTime how long a call may walk pages before it answers what it has; empty means as long as it takes
 * @param maxRows the most rows of a list that a call may ask for
 */
public record Limits(int maxAnswerBytes, Optional<Duration> callTime, int maxRows) {
    /** The most rows that a model reads at once. */
    public static final int DEFAULT_MAX_ROWS = 200;

    /** 40 KB: what a model can read without losing the thread. */
    public static final int DEFAULT_MAX_ANSWER_BYTES = 40_960;

    /** MCP clients give up after 60 seconds. */
    public static final Duration DEFAULT_CALL_TIME = Duration.ofSeconds(45);

    /** The limits of a caller who reads a list in parts of {@value #DEFAULT_MAX_ROWS} rows at most. */
    public Limits(int maxAnswerBytes, Optional<Duration> callTime) {
        this(maxAnswerBytes, callTime, DEFAULT_MAX_ROWS);
    }

    /**
     * Checks that there is something to work with.
     *
     * @throws IllegalArgumentException when a limit is not positive
     */
    public Limits {
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("An answer has at least one byte: " + maxAnswerBytes);
        }
        if (maxRows < 1) {
            throw new IllegalArgumentException("A list has at least one row: " + maxRows);
        }
        callTime.ifPresent(time -> {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("A call takes some time: " + time);
            }
        });
    }

    /** The same for a caller who takes a whole list of so many rows in one answer, whatever its size. */
    public Limits ofWholeLists(int rows) {
        return new Limits(Integer.MAX_VALUE, callTime, rows);
    }

    /** 40,960 bytes and 45 seconds. */
    public static Limits ofMcp() {
        return new Limits(DEFAULT_MAX_ANSWER_BYTES, Optional.of(DEFAULT_CALL_TIME));
    }
}
