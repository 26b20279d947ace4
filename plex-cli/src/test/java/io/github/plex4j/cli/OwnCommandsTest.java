package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.statistics.Timespan;
import io.github.plex4j.mcp.engine.ToolJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OwnCommandsTest {
    @Test
    void toolsListsAllOfThemAlsoThoseThatAreNotAllowed() {
        assertThat(CliRun.ofSamples().run("tools").lines())
                .contains(
                        "COMMAND          NAME               EFFECT       TOOLSET  SUMMARY",
                        "search           search_media       read         library  Finds titles",
                        "empty-trash      empty_trash        destructive  editing  Removes what is gone");
    }

    @Test
    void toolsOfANameShowsItsSchemas() {
        CliRun.Written written = CliRun.ofSamples().run("tools", "search");
        assertThat(written.out())
                .contains("search_media  Search")
                .contains("Finds titles. It takes 100 % of words.")
                .contains("\"maximum\" : 200")
                .contains("\"understood\"");
    }

    @Test
    void toolsOfANameIsAnObjectInJson() throws JsonProcessingException {
        JsonNode tool = ToolJson.parse(
                CliRun.ofSamples().run("tools", "search_media", "--json").out());
        assertThat(tool.path("inputSchema"))
                .hasToString(SampleTools.search().inputSchema().toString());
        assertThat(tool.path("outputSchema"))
                .hasToString(SampleTools.search().outputSchema().toString());
    }

    @Test
    void toolsOfAnUnknownNameTellsTheNearest() {
        CliRun.Written written = CliRun.ofSamples().run("tools", "serach_media");
        assertThat(written.status()).isEqualTo(1);
        assertThat(written.err()).contains("nearest: search_media");
    }

    private static void whileServing(Consumer<String> printed, String... words) throws InterruptedException {
        BlockingQueue<String> written = new LinkedBlockingQueue<>();
        BlockingQueue<Runnable> interrupt = new LinkedBlockingQueue<>();
        Thread server = new Thread(() -> PlexCli.create(
                        new Terminal(lines(written), lines(new LinkedBlockingQueue<>()), false, false, Map.of()),
                        SampleTools.catalog(),
                        action -> {
                            interrupt.add(action);
                            return () -> {};
                        })
                .run(words));
        server.start();
        printed.accept(written.take());
        interrupt.take().run();
        server.join();
        assertThat(server.isAlive()).isFalse();
    }

    private static PlexClient client(Started started) {
        return PlexClient.builder().server(started.url()).token(started.token()).build();
    }

    @Test
    void testServerServesUntilItIsInterrupted() throws InterruptedException {
        whileServing(
                printed -> {
                    try (PlexClient client = client(Started.parse(printed))) {
                        assertThat(client.libraries().sections()).isNotEmpty();
                        assertThat(client.statistics().bandwidth(Timespan.DAYS, null))
                                .isNotEmpty();
                    }
                },
                "test-server",
                "--json");
    }

    @Test
    void testServerServesWithoutAPlexPassWhenAsked() throws InterruptedException {
        whileServing(
                printed -> {
                    try (PlexClient client = client(Started.parse(printed))) {
                        assertThatThrownBy(() -> client.statistics().resources())
                                .isInstanceOf(PlexNotFoundException.class);
                    }
                },
                "test-server",
                "--json",
                "--no-plex-pass");
    }

    @Test
    void testServerServesALibraryByName() throws InterruptedException {
        whileServing(
                printed -> {
                    try (PlexClient client = client(Started.parse(printed))) {
                        assertThat(client.libraries().sections())
                                .extracting(LibrarySection::title)
                                .containsExactly("Movies", "TV Shows", "Music", "Photos");
                    }
                },
                "test-server",
                "--json",
                "--library",
                "plexapi");
    }

    @Test
    void testServerRefusesALibraryThatItDoesNotHave() {
        CliRun.Written written = CliRun.ofSamples().run("test-server", "--library", "mine");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("There is no library mine.", "Use one of demo, plexapi.");
    }

    @Test
    void testServerGeneratesNoLibraryThatHasAName() {
        CliRun.Written written = CliRun.ofSamples().run("test-server", "--library", "demo", "--movies", "5");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("--library cannot be combined with --movies or --episodes.");
    }

    @Test
    void testServerPrintsAddressAndTokensAsCsv() throws InterruptedException {
        whileServing(
                printed -> assertThat(printed)
                        .matches("url,token,sharedUserToken,discoverUrl,accountToken\r\n"
                                + "http://127\\.0\\.0\\.1:\\d+,[^,]+,[^,]+,http://127\\.0\\.0\\.1:\\d+,[^,]+\r\n"),
                "test-server",
                "--csv");
    }

    @Test
    void testServerRefusesAPortThatIsNone() {
        CliRun.Written written = CliRun.ofSamples().run("test-server", "--port", "70000");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("it must be 0 to 65535");
    }

    @Test
    void testServerSaysThatAPortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CliRun.Written written =
                    CliRun.ofSamples().run("test-server", "--port", Integer.toString(other.getLocalPort()));
            assertThat(written.status()).isEqualTo(2);
            assertThat(written.err().lines())
                    .containsExactly(
                            "plex-cli: Port " + other.getLocalPort() + " is in use or not permitted.",
                            "Use another --port, or omit it for any free port.");
        }
    }

    @Test
    void toolsOfANameAsCsvIsItsLineOfTheList() {
        assertThat(CliRun.ofSamples().run("tools", "search", "--csv").out())
                .isEqualTo("name,command,effect,toolset,summary\r\nsearch_media,search,read,library,Finds titles\r\n");
    }

    private record Started(URI url, PlexToken token) {
        static Started parse(String line) {
            try {
                JsonNode json = ToolJson.parse(line);
                return new Started(
                        URI.create(json.path("url").textValue()),
                        PlexToken.of(json.path("token").textValue()));
            } catch (JsonProcessingException exception) {
                throw new IllegalStateException(exception);
            }
        }
    }

    /** A writer that hands over what was written whenever it is flushed. */
    private static PrintWriter lines(BlockingQueue<String> written) {
        StringBuilder pending = new StringBuilder();
        return new PrintWriter(new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) {
                pending.append(characters, offset, length);
            }

            @Override
            public void flush() {
                if (!pending.isEmpty()) {
                    written.add(pending.toString());
                    pending.setLength(0);
                }
            }

            @Override
            public void close() {
                flush();
            }
        });
    }
}
