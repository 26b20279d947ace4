package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Coverage SINCE_MAY = new Coverage(false, Instant.parse("2026-05-01T00:00:00Z"));
    private static final Coverage SINCE_JUNE = new Coverage(false, Instant.parse("2026-06-01T00:00:00Z"));
    private static final Coverage NOTHING = new Coverage(false, null);

    @Test
    void twoReadingsCoverNoMoreThanTheOneThatCoversLess() {
        assertThat(Coverage.WHOLE.least(SINCE_MAY)).isEqualTo(SINCE_MAY);
        assertThat(SINCE_MAY.least(Coverage.WHOLE)).isEqualTo(SINCE_MAY);
        assertThat(SINCE_MAY.least(SINCE_JUNE)).isEqualTo(SINCE_JUNE);
        assertThat(SINCE_JUNE.least(SINCE_MAY)).isEqualTo(SINCE_JUNE);
        assertThat(SINCE_JUNE.least(NOTHING)).isEqualTo(NOTHING);
        assertThat(NOTHING.least(SINCE_JUNE)).isEqualTo(NOTHING);
    }
}
