package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisingProgressTest {
    private final List<String> reports = new ArrayList<>();
    private final ToolContext call =
            ToolContext.builder().build().withProgress((done, total, message) -> reports.add(done + " of " + total));

    @Test
    void aLaterPhaseCountsOnFromWhereTheCallWas() {
        ToolContext change = call.selectingBy(Selector.none());
        call.progress().report(200, 1000.0, null);
        call.progress().report(1000, 1000.0, null);
        change.progress().report(1, 1000.0, null);
        change.afresh().progress().report(500, 1000.0, null);
        assertThat(reports)
                .containsExactly("200.0 of 1000.0", "1000.0 of 1000.0", "1001.0 of 2000.0", "1501.0 of 2001.0");
    }

    @Test
    void anotherCountOfTheSamePhaseMovesOnWithoutATotal() {
        call.progress().report(5, 5.0, null);
        call.progress().report(1, 3.0, null);
        call.progress().report(6, 9.0, null);
        assertThat(reports).containsExactly("5.0 of 5.0", "5.001 of null", "6.0 of 9.0");
    }

    @Test
    void anotherReceiverIsOfAnotherCall() {
        call.progress().report(5, null, null);
        call.withProgress((done, total, message) -> reports.add("other " + done))
                .progress()
                .report(1, null, null);
        assertThat(reports).containsExactly("5.0 of null", "other 1.0");
    }
}
