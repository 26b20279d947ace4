package io.github.plex4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressReporterTest {

    private final List<ProgressReporter.Report> sent = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void reportsWhatIncreasesAndLeavesOutTheRest() {
        ProgressReporter progress = reporter("token");
        for (double done : new double[] {1, 1, 0.5, 2}) {
            progress.report(done, 10.0, "working");
            later();
        }
        assertThat(sent).extracting(ProgressReporter.Report::progress).containsExactly(1.0, 2.0);
        assertThat(sent.get(0)).isEqualTo(new ProgressReporter.Report("token", 1.0, 10.0, "working"));
    }

    @Test
    void reportsAtMostTenTimesASecond() {
        ProgressReporter progress = reporter(7);
        progress.report(1, null, null);
        progress.report(2, null, null);
        later();
        progress.report(3, null, null);
        assertThat(sent).extracting(ProgressReporter.Report::progress).containsExactly(1.0, 3.0);
    }

    @Test
    void saysNothingOnceClosed() {
        ProgressReporter progress = reporter("token");
        progress.close();
        progress.report(1, null, null);
        assertThat(sent).isEmpty();
    }

    @Test
    void saysNothingToAClientThatDidNotAskOrAskedWithSomethingElse() {
        reporter(null).report(1, null, null);
        reporter(Map.of()).report(1, null, null);
        assertThat(sent).isEmpty();
    }

    @Test
    void cleansTheMessage() {
        reporter("token").report(1, null, "one\u202Etwo");
        assertThat(sent).extracting(ProgressReporter.Report::message).containsExactly("onetwo");
    }

    private ProgressReporter reporter(@Nullable Object token) {
        return new ProgressReporter(token, sent::add, nanos::get);
    }

    private void later() {
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
    }
}
