package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.http.PlexRequest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;

class LibraryLogTest {
    private static final String VALUE = "canary-value";

    /** A program that logs everything and makes one call to the address it is given. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            PlexRequest request = PlexRequest.put("/library/{key}", VALUE)
                    .with("title", VALUE)
                    .content("text/plain", text(VALUE));
            try (HttpTransport transport =
                    Transports.create(Fixture.settings(URI.create(arguments[0])).build())) {
                transport.exchange(request, Fixture.TEXT);
            }
        }

        private static byte[] text(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    @Tag("S-02")
    void atItsMostTalkativeTheLogOfHttpClientHoldsNeitherTokenNorValueNorBody()
            throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(
                ScriptedServer.status(200, "application/json", "{\"canary-body\":1}", "X-Header: canary-header"))) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                            "-cp",
                            classPath(),
                            Program.class.getName(),
                            server.uri().toString())
                    .redirectErrorStream(true)
                    .start();
            String log = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(program.waitFor()).as(log).isZero();
            assertThat(server.received().get(0).header("X-Plex-Token")).contains(Fixture.TOKEN);
            assertThat(log).contains("org.apache.hc").doesNotContain("canary");
        }
    }

    /** The places that the program's classes come from, however the tests are run. */
    private static String classPath() {
        return Stream.of(
                        Program.class,
                        HttpTransport.class,
                        HttpRoute.class,
                        HttpHost.class,
                        HttpVersionPolicy.class,
                        Logger.class,
                        SimpleLogger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
