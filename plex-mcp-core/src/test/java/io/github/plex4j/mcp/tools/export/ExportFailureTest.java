package io.github.plex4j.mcp.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContextBuilder;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.GeneratedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports of a library of several pages that do not come to their end. */
@Tag("S-14")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportFailureTest {
    private static final int MOVIES = 1_000;
    private static final String EXPORT = "{'libraryKey':'1','file':'movies.csv','format':'csv','overwrite':true}";

    private final ToolBench bench = ToolBench.on(GeneratedLibrary.builder()
            .clock(ToolBench.CLOCK)
            .seed(5)
            .movies(MOVIES)
            .build());

    @TempDir
    Path folder;

    @AfterEach
    void behave() {
        bench.server.faults().clear();
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void progressIsReportedWithTheTotal() {
        List<String> reports = new ArrayList<>();

        ToolResult result = export(context().progress((done, total, message) -> reports.add(done + "/" + total)));

        assertThat(result).isInstanceOf(Success.class);
        assertThat(reports)
                .containsExactly("200.0/1000.0", "400.0/1000.0", "600.0/1000.0", "800.0/1000.0", "1000.0/1000.0");
    }

    @Test
    void aCancelledExportLeavesNoFile() throws IOException {
        AtomicInteger pages = new AtomicInteger();

        Failure failure = (Failure) export(context()
                .progress((done, total, message) -> pages.incrementAndGet())
                .cancellation(() -> pages.get() >= 2));

        assertThat(failure.code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(pages).hasValue(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anExportCancelledAtItsEndLeavesTheFileThatWasThere() throws IOException {
        Files.writeString(folder.resolve("movies.csv"), "old");
        AtomicInteger pages = new AtomicInteger();

        Failure failure = (Failure) export(context()
                .progress((done, total, message) -> pages.incrementAndGet())
                .cancellation(() -> pages.get() >= MOVIES / 200));

        assertThat(failure.code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(folder.resolve("movies.csv")).hasContent("old");
        assertThat(names()).containsExactly("movies.csv");
    }

    @Test
    void anExportThatRunsOutOfTimeFailsAndLeavesNoFile() throws IOException {
        AtomicInteger pages = new AtomicInteger();
        InstantSource time = () -> ToolBench.CLOCK.instant().plusSeconds(20L * pages.get());

        Failure failure = (Failure) export(context()
                .clock(clock(time))
                .limits(new Limits(40_960, Optional.of(Duration.ofSeconds(45))))
                .progress((done, total, message) -> pages.incrementAndGet()));

        assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
        assertThat(failure.hint()).contains("filters", "plex-cli export-library");
        assertThat(pages).hasValue(3);
        assertThat(names()).isEmpty();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.status(500),
                Fault.status(401),
                Fault.maintenance(),
                Fault.reset(),
                Fault.truncate(500),
                Fault.html(),
                Fault.garbage());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultInTheMiddleLeavesNoFile(Fault fault) throws IOException {
        AtomicInteger pages = new AtomicInteger();

        ToolResult result = export(context().progress((done, total, message) -> {
            if (pages.incrementAndGet() == 2) {
                bench.server.faults().always(fault);
            }
        }));

        assertThat(result).isInstanceOf(Failure.class);
        assertThat(pages).hasValue(2);
        assertThat(names()).isEmpty();
    }

    @Test
    void aFaultAfterTheLastItemLeavesNoFileEither() throws IOException {
        bench.server.faults().forPath("/library/sections/1/year", Fault.status(500));

        ToolResult result = bench.invoker.invoke(
                "export_library",
                ToolBench.json("{'libraryKey':'1','file':'movies.csv','format':'csv','year':1}"),
                context().build());

        assertThat(result).isInstanceOf(Failure.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatIsSwappedForALinkRedirectsNothing(@TempDir Path around) throws IOException {
        Path exports = Files.createDirectory(around.resolve("exports"));
        Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));
        Path moved = around.resolve("moved");
        AtomicInteger pages = new AtomicInteger();

        ToolResult result = export(bench.context().toBuilder()
                .policy(ToolPolicy.readOnly().exportingTo(exports))
                .progress((done, total, message) -> {
                    if (pages.incrementAndGet() == 2) {
                        swap(exports, moved, elsewhere);
                    }
                }));

        assertThat(result).isInstanceOf(Success.class);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(moved.resolve("movies.csv")).exists();
    }

    @Test
    void itemsThatAreGoneByTheTimeTheyAreAskedForAreLeftOut() {
        AtomicInteger pages = new AtomicInteger();
        ToolResult result = bench.invoker.invoke(
                "export_library",
                ToolBench.json("{'libraryKey':'1','file':'casts.jsonl','fields':['title','actors']}"),
                context()
                        .progress((done, total, message) -> {
                            if (pages.incrementAndGet() == 4) {
                                bench.server.faults().forPath("/library/metadata/", Fault.status(404));
                            }
                        })
                        .build());

        assertThat(((Success) result).structured().path("exportedItems").asInt())
                .isEqualTo(800);
    }

    private ToolContextBuilder context() {
        return bench.context().toBuilder().policy(ToolPolicy.readOnly().exportingTo(folder));
    }

    private ToolResult export(ToolContextBuilder context) {
        return bench.invoker.invoke("export_library", ToolBench.json(EXPORT), context.build());
    }

    private static void swap(Path exports, Path moved, Path elsewhere) {
        try {
            Files.move(exports, moved);
            Files.createSymbolicLink(exports, elsewhere);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static Clock clock(InstantSource time) {
        return time.withZone(ZoneOffset.UTC);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
