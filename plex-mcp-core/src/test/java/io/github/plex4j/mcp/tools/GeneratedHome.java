package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A home with all that makes counting hard: copies in 4K, editions, items that are gone with and without a successor,
 * users and devices that are not listed, and names such as {@code Zoë & Co}.
 */
public final class GeneratedHome {
    /** A week after summer time began in Europe, four after it began in America. */
    public static final Instant NOW = Instant.parse("2026-04-05T10:20:30Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final List<Long> SEEDS = List.of(1L, 20L, 300L);

    private GeneratedHome() {}

    public static Library library(long seed) {
        Library library = GeneratedLibrary.builder()
                .seed(seed)
                .clock(CLOCK)
                .movies(60)
                .shows(5)
                .episodes(90)
                .artists(4)
                .albums(8)
                .tracks(40)
                .accounts(6)
                .awkwardAccounts()
                .strangers(true)
                .ultraHd(12)
                .editions(6)
                .historyRows(1_800)
                .historyDays(200)
                .build();
        // Rows of these lose their keys; a copy in 4K or another edition takes the place of some.
        List.of("2", "3", "5", "75", "80").forEach(library.items()::delete);
        return library;
    }

    public static ToolBench bench(Library library) {
        return ToolBench.on(PlexTestServer.builder(library)).at(CLOCK);
    }

    /** A clock that starts at {@link #NOW} and is one step further each time it is read. */
    public static Clock passing(Duration step) {
        return TestClocks.passing(NOW, step);
    }
}
