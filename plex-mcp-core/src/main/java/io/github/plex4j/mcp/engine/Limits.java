package io.github.plex4j.mcp.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * The resources that one call may take.
 *
 * @param maxAnswerBytes the most bytes (UTF-8) of an answer's JSON
 * @param callTime how long a call may walk pages before it answers what it has; empty means as long as it takes
 */
public record Limits(int maxAnswerBytes, Optional<Duration> callTime) {
    /** 40 KB: what a model can read without losing the thread. */
    public static final int DEFAULT_MAX_ANSWER_BYTES = 40_960;

    /** MCP clients give up after 60 seconds. */
    public static final Duration DEFAULT_CALL_TIME = Duration.ofSeconds(45);

    /**
     * Checks that there is something to work with.
     *
     * @throws IllegalArgumentException when a limit is not positive
     */
    public Limits {
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("An answer has at least one byte: " + maxAnswerBytes);
        }
        callTime.ifPresent(time -> {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("A call takes some time: " + time);
            }
        });
    }

    /** 40,960 bytes and 45 seconds. */
    public static Limits ofMcp() {
        return new Limits(DEFAULT_MAX_ANSWER_BYTES, Optional.of(DEFAULT_CALL_TIME));
    }
}
