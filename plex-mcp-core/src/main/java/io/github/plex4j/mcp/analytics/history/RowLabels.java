package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.server.Device;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups of a row of history that need nothing but the row. Immutable. */
final class RowLabels {
    private static final String UNKNOWN = "unknown";

    private final Grouping grouping;
    private final ServerNames names;
    private final TimeLabels times;

    RowLabels(Grouping grouping, ServerNames names, ZoneId zone) {
        this.grouping = grouping;
        this.names = names;
        this.times = new TimeLabels(grouping, zone);
    }

    List<Label> of(HistoryEntry row) {
        return switch (grouping) {
            case USER -> List.of(numbered(row.accountId(), names.user(row.accountId())));
            case LIBRARY -> List.of(keyed(row.rawSectionKey(), names.library(row.rawSectionKey())));
            case TYPE -> List.of(Label.named(row.type().text()));
            case PLATFORM ->
                List.of(Label.named(
                        names.device(row.deviceId()).map(Device::platform).orElse(UNKNOWN)));
            case DEVICE ->
                List.of(numbered(
                        row.deviceId(),
                        names.device(row.deviceId()).map(Device::name).filter(name -> !name.isBlank())));
            default -> time(row.viewedAt());
        };
    }

    private List<Label> time(@Nullable Instant at) {
        return at == null ? List.of() : List.of(times.of(at));
    }

    private static Label numbered(@Nullable Long id, Optional<String> name) {
        return keyed(id == null ? null : Long.toString(id), name);
    }

    /** A thing without a name is labelled by its key, in a form that cannot be taken for a name. */
    private static Label keyed(@Nullable String key, Optional<String> name) {
        if (key == null) {
            return Label.named(UNKNOWN);
        }
        return new Label(key, name.orElse(UNKNOWN + " (" + key + ")"), null);
    }
}
