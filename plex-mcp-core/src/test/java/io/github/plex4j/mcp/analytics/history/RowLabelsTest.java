package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.server.Device;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowLabelsTest {
    private static final ServerNames NAMES = new ServerNames(
            List.of(new Account(1, "Olivia")), List.of(new Device(7, " ", "Android", null, null)), List.of());
    private static final HistoryEntry ROW = SampleRows.movie("5");

    private static List<String> names(Grouping grouping, HistoryEntry row) {
        return new RowLabels(grouping, NAMES, ZoneId.of("Europe/Berlin"))
                .of(row).stream().map(Label::name).toList();
    }

    @Test
    void whatHasANameIsCalledByIt() {
        assertThat(names(Grouping.USER, ROW)).containsExactly("Olivia");
        assertThat(names(Grouping.PLATFORM, ROW)).containsExactly("Android");
        assertThat(names(Grouping.TYPE, ROW)).containsExactly("movie");
    }

    @Test
    void whatHasNoNameIsToldByItsKey() {
        assertThat(names(Grouping.DEVICE, ROW)).containsExactly("unknown (7)");
        assertThat(names(Grouping.LIBRARY, ROW)).containsExactly("unknown (1)");
    }

    @Test
    void whatARowDoesNotSayIsUnknown() {
        HistoryEntry nobody = SampleRows.by(null, null, SampleRows.NOON, ROW);

        assertThat(names(Grouping.USER, nobody)).containsExactly("unknown");
        assertThat(names(Grouping.DEVICE, nobody)).containsExactly("unknown");
        assertThat(names(Grouping.PLATFORM, nobody)).containsExactly("unknown");
    }

    @Test
    void hoursAndDaysAreThoseOfTheZone() {
        assertThat(names(Grouping.HOUR, ROW)).containsExactly("13:00");
        assertThat(names(Grouping.DAY, ROW)).containsExactly("2026-03-01");
    }

    @Test
    void aPlayWithoutATimeIsInNoGroupOfTime() {
        assertThat(names(Grouping.MONTH, SampleRows.at(null, ROW))).isEmpty();
    }
}
