package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlayTallyTest {
    private final PlayTally tally = new PlayTally();

    @Test
    void nothingWasPlayedYet() {
        assertThat(tally.plays()).isZero();
        assertThat(tally.lastPlayedAt()).isNull();
    }

    @Test
    void runtimesAreSummedAndThoseThatAreUnknownCounted() {
        tally.add(SampleRows.movie("5"), OptionalLong.of(60));
        tally.add(SampleRows.movie("6"), OptionalLong.of(40));
        tally.add(SampleRows.movie("7"), OptionalLong.empty());

        assertThat(tally.plays()).isEqualTo(3);
        assertThat(tally.seconds()).isEqualTo(100);
        assertThat(tally.unknownDuration()).isEqualTo(1);
    }

    @Test
    void theLastPlayIsTheNewestInWhateverOrderTheyCome() {
        tally.add(SampleRows.at(SampleRows.NOON.plusSeconds(5), SampleRows.movie("5")), OptionalLong.empty());
        tally.add(SampleRows.movie("5"), OptionalLong.empty());
        tally.add(SampleRows.at(null, SampleRows.movie("5")), OptionalLong.empty());

        assertThat(tally.lastPlayedAt()).isEqualTo(SampleRows.NOON.plusSeconds(5));
    }
}
