package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

@Tag("S-02")
@Tag("S-12")
class SecretsTest {
    private static final String VALUE = "canary-value";
    private static final String BODY = "canary-body";
    private static final String TOKEN = "canary+token/4711=";
    private static final PlexRequest REQUEST =
            PlexRequest.get("/library/{key}", VALUE).with("title", VALUE).ownerOnly();

    static Stream<Named<ScriptedServer.Script>> failures() {
        String echo = "<html>" + BODY + " " + TOKEN + "</html>";
        Stream<Named<ScriptedServer.Script>> statuses = Stream.of(302, 400, 401, 403, 404, 429, 500, 503)
                .map(status -> Named.of(
                        String.valueOf(status),
                        ScriptedServer.status(
                                status, "text/html", echo, "Location: http://" + BODY + ".test/" + VALUE)));
        Stream<Named<ScriptedServer.Script>> others = Stream.of(
                Named.of("HTML", ScriptedServer.status(200, "text/html", echo)),
                Named.of("garbage", peer -> {
                    peer.send(echo);
                    peer.hangUp();
                }),
                Named.of("a bad header", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + BODY + "\r\n\r\n");
                    peer.hangUp();
                }),
                Named.of("a bad encoding", ScriptedServer.status(200, "a/b", echo, "Content-Encoding: " + BODY)),
                Named.of("no gzip", ScriptedServer.status(200, "a/b", echo, "Content-Encoding: gzip")),
                Named.of("reset", ScriptedServer.Peer::reset),
                Named.of("truncated", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + echo);
                    peer.hangUp();
                }),
                Named.of("stalled", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + echo);
                    peer.stall();
                }),
                Named.of("a parser's complaint", ScriptedServer.status(200, "application/json", echo)));
        return Stream.concat(statuses, others);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noFailureHoldsATokenAValueAnAddressOrABody(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .tokens(() -> Optional.of(PlexToken.of(TOKEN)))
                        .timeout(Duration.ofMillis(400))
                        .build())) {
            transport.warmUp();
            assertThatThrownBy(() -> transport.exchange(REQUEST, body -> {
                        throw new IOException(Fixture.TEXT.read(body));
                    }))
                    .isInstanceOf(PlexException.class)
                    .hasNoCause()
                    .hasNoSuppressedExceptions()
                    .satisfies(failure -> assertClean(stackTrace(failure), server));
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theLogHoldsMethodTemplateOutcomeAndTimeAlone(ScriptedServer.Script script) throws IOException {
        MemoryLogger logger = new MemoryLogger();
        try (ScriptedServer server = ScriptedServer.answering(script)) {
            TransportSettings settings = Fixture.settings(server.uri()).build();
            ServerAddress address = ServerAddress.of(settings.server());
            HttpClients clients = new HttpClients(false, settings, Runnable::run);
            Routes routes = new Routes(address, new NetworkPolicy(false), settings.resolver(), Runnable::run);
            Wire wire = new Wire(address, routes, clients, new InFlight(), settings);
            Attempt http = new HttpAttempt(address, wire, new StatusFailures(settings.clock()), 1000);
            LoggingAttempt logged = new LoggingAttempt(http, System::nanoTime, logger);
            Call call =
                    new Call(REQUEST, settings.tokens().token(), Deadline.in(Duration.ofMillis(400), System::nanoTime));

            assertThatThrownBy(() -> logged.exchange(call, body -> {
                        throw new IOException(Fixture.TEXT.read(body));
                    }))
                    .isInstanceOf(Exception.class);
            assertThat(logger.lines).singleElement().satisfies(line -> {
                assertThat(line).matches("GET /library/\\{key}: .+ after [0-9]+ ms");
                assertClean(line, server);
            });
        }
    }

    @Test
    void aSuccessIsLoggedWithItsStatus() throws RetryableFailure {
        MemoryLogger logger = new MemoryLogger();
        Attempt answering = new Attempt() {
            @Override
            public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) {
                try {
                    return reader.read(new FixedBody(204));
                } catch (IOException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        };
        Call call = new Call(REQUEST, Optional.empty(), Deadline.in(Duration.ofSeconds(1), System::nanoTime));

        new LoggingAttempt(answering, () -> 0, logger).exchange(call, body -> "");

        assertThat(logger.lines).containsExactly("GET /library/{key}: 204 after 0 ms");
    }

    @Test
    void settingsShowNeitherAddressNorIdentity() {
        assertThat(Fixture.settings(URI.create("http://canary.test"))
                        .clientIdentifier("canary")
                        .build()
                        .toString())
                .doesNotContain("canary");
    }

    private static void assertClean(String text, ScriptedServer server) {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain(
                        "canary",
                        "127.0.0.1",
                        String.valueOf(server.port()),
                        Base64.getEncoder().encodeToString(token),
                        HexFormat.of().formatHex(token));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private record FixedBody(int status) implements ResponseBody {
        @Override
        public InputStream stream() {
            return InputStream.nullInputStream();
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }
    }

    /** Keeps what was logged at debug level. */
    private static final class MemoryLogger extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        private final ArrayList<String> lines = new ArrayList<>();

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String pattern,
                Object @Nullable [] arguments,
                @Nullable Throwable cause) {
            lines.add(MessageFormatter.basicArrayFormat(pattern, arguments) + (cause == null ? "" : cause));
        }
    }
}
