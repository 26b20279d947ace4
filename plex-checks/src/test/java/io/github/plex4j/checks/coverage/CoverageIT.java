package io.github.plex4j.checks.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.PartialRun;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs after the tests of all modules. The report for people is target/site/jacoco-aggregate. */
class CoverageIT {
    private static final int LINES = 85;
    private static final int BRANCHES = 85;
    private static final int CAREFUL_LINES = 95;
    private static final int CAREFUL_BRANCHES = 95;
    private static final int SHOWN = 15;

    /** The code that handles the token, paths, redirects, addresses or policy. */
    private static final List<String> CAREFUL = List.of(
            "io.github.plex4j.client.http.",
            "io.github.plex4j.client.internal.http.",
            "io.github.plex4j.client.PlexToken",
            "io.github.plex4j.mcp.config.Token",
            "io.github.plex4j.mcp.engine.PolicyParser",
            "io.github.plex4j.mcp.engine.text.Redactor",
            "io.github.plex4j.mcp.engine.text.SecretForms",
            "io.github.plex4j.mcp.engine.ToolPolicy",
            "io.github.plex4j.mcp.engine.text.UntrustedText");

    private static Coverage all;

    static Stream<String> carefulParts() {
        return CAREFUL.stream();
    }

    @BeforeAll
    static void merge() throws IOException {
        PartialRun.skip();
        Assumptions.assumeFalse(Boolean.getBoolean("jacoco.skip"), "coverage was not recorded");
        all = Coverage.ofAllModules();
    }

    @Test
    void theTestsOfEveryModuleWereRecorded() {
        assertThat(Coverage.modulesWithoutRecording()).isEmpty();
    }

    @Test
    void enoughOfAllIsRun() {
        requireFloors(all, LINES, BRANCHES);
    }

    @Test
    void moreIsRunOfWhatTouchesTokensPathsRedirectsAndPolicy() {
        Predicate<String> careful = name -> CAREFUL.stream().anyMatch(name::startsWith);

        requireFloors(all.of(careful), CAREFUL_LINES, CAREFUL_BRANCHES);
    }

    @ParameterizedTest
    @MethodSource("carefulParts")
    void everyPartThatIsLookedAtMoreCloselyIsThere(String prefix) {
        assertThat(all.of(name -> name.startsWith(prefix)).isEmpty()).isFalse();
    }

    private static void requireFloors(Coverage coverage, int lines, int branches) {
        String worst = String.join("\n", coverage.worst(SHOWN));
        assertThat(coverage.lines())
                .as("percent of lines; least run:%n%s%n", worst)
                .isGreaterThanOrEqualTo(lines);
        assertThat(coverage.branches())
                .as("percent of branches; least run:%n%s%n", worst)
                .isGreaterThanOrEqualTo(branches);
    }
}
