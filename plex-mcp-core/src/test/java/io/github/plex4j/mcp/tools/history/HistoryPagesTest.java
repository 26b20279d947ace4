package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of a list of plays, several of which are of one second. */
class HistoryPagesTest {
    private static final int MOVIES = 67;
    private static final int OF_ONE_SECOND = 5;

    private final ToolBench bench = ToolBench.on(library());

    private static Library library() {
        Library library =
                GeneratedLibrary.builder().clock(ToolBench.CLOCK).movies(MOVIES).build();
        long latest = ToolBench.NOW.getEpochSecond() - 1_000;
        for (int movie = 0; movie < MOVIES; movie++) {
            String key = library.items().item(movie).ratingKey();
            library.play(key, Library.OWNER, 1, latest - movie / OF_ONE_SECOND * 60L);
        }
        return library;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Named<List<Quirk>> server(String habit, Quirk... quirks) {
        return Named.of(habit, List.of(quirks));
    }

    static Stream<Named<List<Quirk>>> servers() {
        Quirk capped = Quirk.pagesOfAtMost(8);
        return Stream.of(
                server("sound"),
                server("ties in another order each time", Quirk.tiesReordered()),
                server("ties in another order each time, eight rows at most", Quirk.tiesReordered(), capped),
                server("the same without a total", Quirk.totalAbsent(), Quirk.tiesReordered(), capped),
                server("each answer begins a row early", Quirk.borderRowsTwice()),
                server("each answer begins a row early, eight rows at most", Quirk.borderRowsTwice(), capped),
                server("the same without a total", Quirk.totalAbsent(), Quirk.borderRowsTwice(), capped),
                server("a total too high", Quirk.totalOffBy(9)),
                server("the first rows for every offset", Quirk.firstPageAlways(), capped));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void eachPlayIsOnOnePage(List<Quirk> quirks) {
        bench.server.quirks().always(quirks.toArray(Quirk[]::new));

        assertThat(keysOfAllPages(13)).hasSize(MOVIES).doesNotHaveDuplicates();
    }

    @Test
    void playsOfOneSecondAreInTheSameOrderOnPagesOfEverySize() {
        assertThat(keysOfAllPages(7)).isEqualTo(keysOfAllPages(100)).isEqualTo(keysOfAllPages(1));
    }

    private List<String> keysOfAllPages(int limit) {
        List<String> keys = new ArrayList<>();
        JsonNode next = ToolBench.json("0");
        while (!next.isMissingNode()) {
            JsonNode page =
                    bench.call("get_watch_history", "{'days':2,'limit':%d,'offset':%d}".formatted(limit, next.asInt()));
            keys.addAll(ToolBench.texts(page, "items", "ratingKey"));
            next = page.path("nextOffset");
        }
        return keys;
    }
}
