package io.github.plex4j.checks.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.server.ToolListing;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Not run by the build, whose machine may be busy with anything. Prints the table of docs/performance.md, and writes it there with
 * {@code -Dsnapshots.update}:
 *
 * <pre>mvn verify -pl plex-checks -am -DskipITs -Djacoco.skip -Dtest=Benchmarks -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class Benchmarks {
    private static final int WARM_CALLS = 300;
    private static final int FIRST_CALLS = 7;
    private static final int LISTINGS = 5;
    private static final int PAGE = 200;

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void saysHowMuchAModelReads() throws IOException {
        byte[] listed = new ToolListing(PlexTools.catalog().filter(ToolPolicy.readOnly())).json();
        JsonNode tools = mapper.readTree(listed);
        int read = 0;
        for (JsonNode tool : tools) {
            read += mapper.writeValueAsBytes(mapper.createArrayNode()
                            .add(tool.path("name"))
                            .add(tool.path("description"))
                            .add(tool.path("inputSchema")))
                    .length;
        }
        Findings.report(Finding.of(
                "names, descriptions and input schemas in `tools/list`, which a model reads",
                Finding.kibibytes(read),
                "25 KiB"));
        Findings.report(Finding.of("the whole of `tools/list`", Finding.kibibytes(listed.length), "80 KiB"));
    }

    @Test
    void aCallCostsLittleBesideItsExchanges() throws Exception {
        try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create());
                PlexClient client = PlexClient.builder()
                        .server(server.uri())
                        .token(PlexToken.of(server.token()))
                        .build();
                ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.none())) {
            ToolContext context = ToolContext.builder().plex(() -> client).build();
            PlainClient plain = new PlainClient(server.uri(), server.token());
            Measured tool = new Measured();
            Measured raw = new Measured();
            for (int call = 0; call < WARM_CALLS; call++) {
                int before = server.requests().all().size();
                assertThat(tool.time(() -> invoker.invoke(
                                "get_playlist_items", mapper.readTree("{\"playlistId\":\"951\"}"), context)))
                        .isInstanceOf(Success.class);
                List<String> targets = RecordedRequests.targets(server, before);
                raw.time(() -> {
                    for (String target : targets) {
                        plain.fetch(target);
                    }
                    return targets;
                });
            }
            Findings.report(Finding.ofTimes(
                    "a call of `get_playlist_items`, median of " + WARM_CALLS,
                    tool.median(),
                    raw.median(),
                    "its requests",
                    "3 ms more than its requests"));
        }
    }

    /** As somebody meets it who asks for something a little after the program was started. */
    @Test
    void theFirstCallOfTheProgramIsNoSlowerThanOthers() throws Exception {
        try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create())) {
            PlainClient plain = new PlainClient(server.uri(), server.token());
            FirstCalls calls = new FirstCalls(server, plain);
            calls.once(); // the server of the test and the plain client are no longer new after this
            for (String tool : FirstCalls.TOOLS) {
                for (int start = 0; start < FIRST_CALLS; start++) {
                    calls.measure(tool);
                }
                Findings.report(calls.result(tool));
            }
        }
    }

    @Test
    void aLargeLibraryIsListedAndExportedInTheTimeOfItsPages() throws Exception {
        try (LargeServer server = LargeServer.start();
                PlexClient client = LargeLists.client(server)) {
            LargeLists lists = new LargeLists(server, client);
            Findings.report(lists.list(LISTINGS));
            Findings.report(lists.export(LISTINGS));
            reportMemory(client);
        }
    }

    @Test
    void aYearOfHistoryIsCountedInLittleMemory() throws Exception {
        try (LargeServer server = LargeServer.withHistory()) {
            PlainClient plain = new PlainClient(server.uri(), LargeServer.TOKEN);
            String arguments = "{\"days\":365,\"groupBy\":\"user\"}";
            CountedHistory.ask(server.uri(), arguments); // the server is no longer new after this
            server.requested();
            List<String> counted = CountedHistory.ask(server.uri(), arguments);
            assertThat(counted.get(3)).isEqualTo("true");
            List<String> targets = server.requested();
            List<String> pages = targets.stream()
                    .filter(target -> target.startsWith("/status/sessions/history/all"))
                    .toList();
            double ours = Double.parseDouble(counted.get(0));
            double pagesAlone = secondTime(plain, pages);
            double all = secondTime(plain, targets);
            String year = "`get_watch_stats` by user over a year of a history of "
                    + Finding.number(LargeServer.HISTORY_ROWS) + " plays, `-Xmx96m`";
            Findings.report(Finding.ofTimes(year, ours, all, "its " + targets.size() + " requests", ""));
            Findings.report(Finding.ofTimes(
                    "the same beside its history alone", ours, pagesAlone, pages.size() + " pages", ""));
            Findings.report(Finding.of(
                    "the heap in it at most, garbage included",
                    Finding.megabytes(Long.parseLong(counted.get(1))),
                    "a few pages and the groups"));
            server.requested();
            String month = CountedHistory.ask(server.uri(), "{\"days\":30,\"groupBy\":\"user\"}")
                    .get(0);
            List<String> ofMonth = server.requested();
            double plainMonth = secondTime(plain, ofMonth);
            Findings.report(Finding.ofTimes(
                    "the same over 30 days",
                    Double.parseDouble(month),
                    plainMonth,
                    "its " + ofMonth.size() + " requests",
                    "only the pages it needs"));
        }
    }

    @Test
    void aLongCountThatIsCancelledLeavesTheServerAlone() throws Exception {
        try (LargeServer server = LargeServer.withHistory()) {
            CancelledHistory.Outcome outcome = CancelledHistory.of(server);
            assertThat(outcome.late()).isZero();
            Findings.report(Finding.of(
                    "counting a year, cancelled in the middle: until it is answered, with no request later than"
                            + " 200 ms after that",
                    Finding.time(outcome.milliseconds()),
                    "200 ms"));
        }
    }

    /** The milliseconds that fetching takes a client that has done it before. */
    private static double secondTime(PlainClient plain, List<String> targets) throws Exception {
        Measured measured = new Measured();
        for (int time = 0; time < 2; time++) {
            measured.time(() -> {
                int bytes = 0;
                for (String target : targets) {
                    bytes += plain.fetch(target);
                }
                return bytes;
            });
        }
        return measured.last();
    }

    /** The heap that is alive after collections, while the list is walked: it does not grow with the place. */
    private void reportMemory(PlexClient client) throws IOException {
        long[] live = new long[2];
        long place = 0;
        for (var page :
                client.libraries().items(SectionKey.of("1"), ItemQuery.all()).pages()) {
            place += page.items().size();
            if (place == PAGE * 5 || place == LargeServer.MOVIES - PAGE) {
                live[place == PAGE * 5 ? 0 : 1] = liveBytes();
            }
        }
        Findings.report(Finding.of(
                "the heap alive while listing them, at movie " + Finding.number(PAGE * 5),
                Finding.megabytes(live[0]),
                "one page"));
        Findings.report(Finding.of(
                "the same at movie " + Finding.number(LargeServer.MOVIES - PAGE),
                Finding.megabytes(live[1]),
                "one page"));
    }

    private static long liveBytes() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
