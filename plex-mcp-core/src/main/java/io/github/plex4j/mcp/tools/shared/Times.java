package io.github.plex4j.mcp.tools.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times as answers show them, in the time zone in force. Immutable. */
public final class Times {
    private final ZoneId zone;

    public Times(ZoneId zone) {
        this.zone = zone;
    }

    /** The time with the offset that is in force in the zone at that time. */
    public @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
