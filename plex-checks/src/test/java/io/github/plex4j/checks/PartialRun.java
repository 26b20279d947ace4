package io.github.plex4j.checks;

import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Whether the build was told to run some tests alone, whose reports then say nothing of the rest. */
public final class PartialRun {
    private PartialRun() {}

    /** Skips the test, visibly, when not all tests of all modules were to run before it. */
    public static void skip() {
        boolean partial = Stream.of("test", "it.test", "groups", "excludedGroups")
                .map(System::getProperty)
                .anyMatch(value -> value != null && !value.isEmpty());
        Assumptions.assumeFalse(partial, "some tests were chosen, so the reports are not those of a whole build");
    }
}
