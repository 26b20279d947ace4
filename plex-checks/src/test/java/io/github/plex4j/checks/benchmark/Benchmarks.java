package io.github.plex4j.checks.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.checks.Repository;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Not run by the build, whose machine may be busy with anything. Prints what docs/performance.md holds:
 *
 * <pre>mvn verify -pl plex-checks -am -DskipITs -Djacoco.skip -Dtest=Benchmarks -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class Benchmarks {
    private static final int WARM_CALLS = 300;
    private static final int FIRST_CALLS = 7;
    private static final int LISTINGS = 5;
    private static final int PAGE = 200;
    private static final double MEGABYTE = 1_000_000;

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
        report("tools/list of %d tools: %d bytes of names, descriptions and input schemas; %d of all"
                .formatted(tools.size(), read, listed.length));
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
            report("get_playlist_items, %d calls: first %s ms, median %s ms; its exchanges alone %s ms; its own %s ms"
                    .formatted(
                            WARM_CALLS,
                            Measured.format(tool.first()),
                            Measured.format(tool.median()),
                            Measured.format(raw.median()),
                            Measured.format(tool.median() - raw.median())));
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
                report(calls.result(tool));
            }
        }
    }

    @Test
    void aLargeLibraryIsListedAndExportedInTheTimeOfItsPages() throws Exception {
        try (LargeServer server = LargeServer.start();
                PlexClient client = LargeLists.client(server)) {
            LargeLists lists = new LargeLists(server, client);
            report(lists.list(LISTINGS));
            report(lists.export(LISTINGS));
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
            report(("counting %s plays of a year out of %d rows: %s ms, heap with garbage at most %s MB of 96; its %d"
                            + " pages with a plain client %s ms, ratio %s; all its %d requests %s ms, ratio %s")
                    .formatted(
                            counted.get(2),
                            LargeServer.HISTORY_ROWS,
                            Measured.format(ours),
                            Measured.format(Long.parseLong(counted.get(1)) / MEGABYTE),
                            pages.size(),
                            Measured.format(pagesAlone),
                            Measured.ratio(ours, pagesAlone),
                            targets.size(),
                            Measured.format(all),
                            Measured.ratio(ours, all)));
            server.requested();
            String month = CountedHistory.ask(server.uri(), "{\"days\":30,\"groupBy\":\"user\"}")
                    .get(0);
            List<String> ofMonth = server.requested();
            double plainMonth = secondTime(plain, ofMonth);
            report("counting 30 days of it: %s ms, its %d requests with a plain client %s ms, ratio %s"
                    .formatted(
                            Measured.format(Double.parseDouble(month)),
                            ofMonth.size(),
                            Measured.format(plainMonth),
                            Measured.ratio(Double.parseDouble(month), plainMonth)));
        }
    }

    @Test
    void aLongCountThatIsCancelledLeavesTheServerAlone() throws Exception {
        try (LargeServer server = LargeServer.withHistory()) {
            CancelledHistory.Outcome outcome = CancelledHistory.of(server);
            assertThat(outcome.late()).isZero();
            report("counting a year of history, cancelled: answered after %s ms, %d requests later than 200 ms after it"
                    .formatted(Measured.format(outcome.milliseconds()), outcome.late()));
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
        report("heap alive while listing: %s MB at movie %d, %s MB at movie %d"
                .formatted(
                        Measured.format(live[0] / MEGABYTE),
                        PAGE * 5,
                        Measured.format(live[1] / MEGABYTE),
                        LargeServer.MOVIES - PAGE));
    }

    private static long liveBytes() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void report(String line) throws IOException {
        System.out.println(line);
        Path file = Repository.module(Repository.CHECKS).resolve("target/benchmarks.txt");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(
                file,
                (Files.exists(file) ? Files.readString(file) : "") + line + System.lineSeparator(),
                StandardCharsets.UTF_8);
    }
}
