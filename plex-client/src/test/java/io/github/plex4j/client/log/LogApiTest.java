package io.github.plex4j.client.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.testserver.model.ServerLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogApiTest {
    private static final String MAIN = "Plex Media Server.log";

    private static LogSearch searched(Map<String, String> files, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new LogArchiveReader(line -> true, most)
                .read(CannedTransport.body(bytes.toByteArray(), Map.of("Content-Type", "application/zip")));
    }

    @Test
    void findsTheNewestLinesOfAServer() {
        try (Demo demo = Demo.library()) {
            ServerLog log = demo.server().library().machine().log();
            int before = log.lines().size();
            log.add("Nov 21, 2026 12:00:01.500 [7] ERROR - The last one");

            LogSearch errors = demo.plex().log().search(line -> line.level() == LogLevel.ERROR, 2);

            assertThat(errors.found()).isEqualTo(3);
            assertThat(errors.scanned()).isEqualTo(before + 1);
            assertThat(errors.newest()).hasSize(2);
            assertThat(errors.newest().get(0))
                    .isEqualTo(new LogLine(
                            MAIN, LocalDateTime.parse("2026-11-21T12:00:01.500"), LogLevel.ERROR, "The last one"));
            assertThat(demo.lastRequest().toString()).isEqualTo("GET /diagnostics/logs");
        }
    }

    @Test
    void ordersTheLinesOfAllFilesByTheirTimes() throws IOException {
        LogSearch search = searched(
                Map.of(
                        "logs/Plex Media Server.1.log",
                        "Jan 01, 2026 10:00:00.000 [1] INFO - old\r\n",
                        "Plex Media Scanner.log",
                        "Jan 1, 2026 12:00:00.000 [1] WARN - middle\n",
                        MAIN,
                        "Jan 01, 2026 13:00:00.000 [1] DEBUG - new",
                        "readme.txt",
                        "Jan 01, 2026 14:00:00.000 [1] INFO - no log\n"),
                10);
        assertThat(search.newest()).extracting(LogLine::text).containsExactly("new", "middle", "old");
        assertThat(search.newest().get(2).file()).isEqualTo("Plex Media Server.1.log");
    }

    @Test
    void givesALineWithoutATimeThatOfTheLineBefore() throws IOException {
        LogSearch search = searched(
                Map.of(MAIN, "begins in the middle\nJan 01, 2026 10:00:00.000 [1] ERROR - trace:\n  at frame\n"), 10);
        assertThat(search.newest())
                .containsExactly(
                        new LogLine(MAIN, LocalDateTime.parse("2026-01-01T10:00"), LogLevel.ERROR, "  at frame"),
                        new LogLine(MAIN, LocalDateTime.parse("2026-01-01T10:00"), LogLevel.ERROR, "trace:"),
                        new LogLine(MAIN, null, null, "begins in the middle"));
    }

    @Test
    void keepsTheBeginningOfAnEndlessLine() throws IOException {
        LogSearch search = searched(Map.of(MAIN, "x".repeat(100_000)), 10);
        assertThat(search.newest()).hasSize(1);
        assertThat(search.newest().get(0).text()).hasSize(4_096);
    }

    @Test
    void readsAnArchiveWithoutFiles() throws IOException {
        assertThat(searched(Map.of(), 10)).isEqualTo(new LogSearch(List.of(), 0, 0));
    }

    @Test
    void refusesAnAnswerThatIsNoArchive() {
        LogArchiveReader reader = new LogArchiveReader(line -> true, 10);
        assertThatThrownBy(() -> reader.read(CannedTransport.body("<html>no</html>")))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessage("the log did not come as a ZIP archive");
        assertThatThrownBy(() -> reader.read(CannedTransport.body(""))).isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void leavesTheLogToTheOwner() {
        try (Demo demo = Demo.library()) {
            assertThatThrownBy(() -> demo.guest().log().search(line -> true, 1))
                    .isInstanceOf(PlexForbiddenException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void returnsABoundedNumberOfLines(int most) {
        LogApi log = new LogApi(CannedTransport.answering(""));
        assertThatThrownBy(() -> log.search(line -> true, most)).isInstanceOf(PlexInputException.class);
    }
}
