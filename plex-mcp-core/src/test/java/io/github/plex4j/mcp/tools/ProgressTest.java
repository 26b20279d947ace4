package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Progress;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.Quirk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that waits for progress sees a call move every few requests, however many it takes. */
@TestInstance(Lifecycle.PER_CLASS)
class ProgressTest {
    /** Twice as many as are in flight at a time: all of those can be answered before the first of them is reported. */
    private static final int MOST_REQUESTS_BETWEEN = 8;

    private final AtomicInteger requests = new AtomicInteger();
    private final ToolBench bench = ToolBench.on(PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK))
            .plexPass(true)
            .beforeAnswer(request -> requests.incrementAndGet()));

    @BeforeAll
    void pageInSmallParts() {
        bench.server.quirks().always(Quirk.pagesOfAtMost(20));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    static Stream<Arguments> calls() {
        return Stream.concat(
                Samples.ofEachTool().stream()
                        .map(call -> Arguments.of(
                                call.tool().name(), call.arguments().toString())),
                Stream.of(
                        Arguments.of("get_watch_stats", "{'days':900,'groupBy':'director'}"),
                        Arguments.of("get_watch_stats", "{'ratingKey':'1100','groupBy':'day'}"),
                        Arguments.of("get_watch_history", "{'days':900,'type':'track','limit':200}"),
                        Arguments.of("get_popular_content", "{'days':900}"),
                        Arguments.of("get_library_stats", "{}"),
                        Arguments.of("find_by_external_id", "{'id':'imdb://tt9999999'}"),
                        Arguments.of("get_library_items", "{'libraryKey':'1','notWatchedBy':'anyone'}")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isMadeWithEveryFewRequests(String tool, String arguments) {
        Watcher watcher = new Watcher();

        assertThat(bench.invoker.invoke(
                        tool, ToolBench.json(arguments), bench.context().withProgress(watcher)))
                .isInstanceOf(Success.class);

        watcher.passed();
        assertThat(watcher.done).isSorted().doesNotHaveDuplicates();
        assertThat(watcher.requestsBetween).allMatch(between -> between <= MOST_REQUESTS_BETWEEN);
    }

    /** Counts the requests between two reports. */
    private final class Watcher implements Progress {
        private final List<Double> done = new ArrayList<>();
        private final List<Integer> requestsBetween = new ArrayList<>();

        private Watcher() {
            requests.set(0);
        }

        private void passed() {
            requestsBetween.add(requests.getAndSet(0));
        }

        @Override
        public void report(double reached, @Nullable Double total, @Nullable String message) {
            done.add(reached);
            passed();
        }
    }
}
