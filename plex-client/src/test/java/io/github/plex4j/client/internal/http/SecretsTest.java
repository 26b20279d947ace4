package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Every header that means something to a client, and one that means nothing. */
    private static final List<String> HEADERS = List.of(
            "Server",
            "Date",
            "Location",
            "Retry-After",
            "Set-Cookie",
            "Warning",
            "WWW-Authenticate",
            "X-Plex-Activity",
            "X-Plex-Container-Start",
            "X-Plex-Container-Total-Size",
            "X-Plex-Protocol",
            "X-Any");

    static Stream<Named<ScriptedServer.Script>> failures() {
        String echo = "<html>" + BODY + " " + TOKEN + "</html>";
        Stream<Named<ScriptedServer.Script>> statuses = Stream.of(
                        301, 302, 303, 307, 308, 400, 401, 403, 404, 409, 414, 418, 429, 500, 502, 503, 504)
                .map(status -> Named.of(String.valueOf(status), answer(status, "text/html", echo)));
        Stream<Named<ScriptedServer.Script>> others = Stream.of(
                Named.of(
                        "a redirect elsewhere",
                        answer(302, "a/b", echo, "Location: http://" + BODY + ".test/" + VALUE)),
                Named.of("a redirect in a circle", answer(302, "a/b", echo, "Location: /" + BODY)),
                Named.of("429 for a while", answer(429, "a/b", echo, "Retry-After: 3000")),
                Named.of("maintenance", answer(503, "a/b", "{\"title\":\"Maintenance\",\"status\":\"" + echo + "\"}")),
                Named.of("HTML", answer(200, "text/html; " + BODY, echo)),
                Named.of("XML", answer(200, "application/xml; " + BODY, "<?xml version='1.0'?>" + echo)),
                Named.of("no JSON", answer(200, BODY, BODY)),
                Named.of("half a JSON", answer(200, "application/json", "{\"" + BODY + "\":\"" + TOKEN)),
                Named.of("no container", answer(200, "application/json", "{\"" + BODY + "\":\"" + TOKEN + "\"}")),
                Named.of("unknown rows", answer(200, "a/b", "{\"MediaContainer\":{\"size\":1,\"" + BODY + "\":[{}]}}")),
                Named.of("too many rows", answer(200, "a/b", "{\"MediaContainer\":{\"Metadata\":[{},{},{}]}}")),
                Named.of("too many bytes", answer(200, "a/b", echo.repeat(20))),
                Named.of("garbage", peer -> {
                    peer.send(echo);
                    peer.hangUp();
                }),
                Named.of("a bad status", peer -> {
                    peer.send("HTTP/1.1 " + BODY + "\r\n" + lines() + "\r\n");
                    peer.hangUp();
                }),
                Named.of("a bad header", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\n" + lines() + "Content-Length: " + BODY + "\r\n\r\n");
                    peer.hangUp();
                }),
                Named.of("a bad encoding", answer(200, "a/b", echo, "Content-Encoding: " + BODY)),
                Named.of("no gzip", answer(200, "a/b", echo, "Content-Encoding: gzip")),
                Named.of("reset", ScriptedServer.Peer::reset),
                Named.of("truncated", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\n" + lines() + "Content-Length: 900\r\n\r\n{\"" + echo);
                    peer.hangUp();
                }));
        return Stream.concat(statuses, others);
    }

    /** An answer with a canary in its reason and in every header that it is not given. */
    private static ScriptedServer.Script answer(int status, String contentType, String body, String... given) {
        List<String> all = new ArrayList<>(List.of(given));
        all.add("Content-Type: " + contentType);
        all.add("Content-Length: " + body.length());
        Set<String> names = all.stream()
                .map(header -> header.substring(0, header.indexOf(':')))
                .collect(Collectors.toSet());
        HEADERS.stream().filter(name -> !names.contains(name)).forEach(name -> all.add(line(name)));
        String head = "HTTP/1.1 " + status + " " + BODY + "\r\n" + String.join("\r\n", all) + "\r\n\r\n";
        return peer -> peer.send(head + body);
    }

    private static String lines() {
        return HEADERS.stream().map(name -> line(name) + "\r\n").collect(Collectors.joining());
    }

    private static String line(String name) {
        return name + ": canary-" + name + " " + TOKEN;
    }

    static Stream<BodyReader<?>> readers() {
        return Stream.of(
                body -> {
                    throw new IOException(Fixture.TEXT.read(body));
                },
                ContainerReader.rows("Metadata", Row::toString).within(new Bounds(2, 0, 10_000, "Ask for less.")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noFailureHoldsATokenAValueAnAddressAHeaderOrABody(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .tokens(() -> Optional.of(PlexToken.of(TOKEN)))
                        .maxResponseBytes(1000)
                        .build())) {
            transport.warmUp();
            assertThat(readers())
                    .allSatisfy(reader -> assertThatThrownBy(() -> transport.exchange(REQUEST, reader))
                            .isInstanceOf(PlexException.class)
                            .hasNoCause()
                            .hasNoSuppressedExceptions()
                            .satisfies(failure -> assertClean(stackTrace(failure), server)));
        }
    }

    @Test
    void aCallThatChangesSomethingHoldsNoMoreWhereItFails() throws IOException {
        for (ScriptedServer.Script script : List.of(answer(307, "a/b", BODY), answer(503, "a/b", BODY))) {
            try (ScriptedServer server = ScriptedServer.answering(script);
                    HttpTransport transport = Fixture.transport(server)) {
                assertThatThrownBy(() -> transport.exchange(PlexRequest.put("/:/rate/{key}", VALUE), Fixture.TEXT))
                        .isInstanceOf(PlexException.class)
                        .satisfies(failure -> assertClean(stackTrace(failure), server));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theLogHoldsMethodTemplateOutcomeAndTimeAlone(ScriptedServer.Script script) throws IOException {
        MemoryLogger logger = new MemoryLogger();
        try (ScriptedServer server = ScriptedServer.answering(script)) {
            TransportSettings settings = Fixture.settings(server.uri()).build();
            ServerAddress address = ServerAddress.of(settings.server());
            Connections connections = new Connections(false, settings);
            Routes routes = new Routes(address, new NetworkPolicy(false), settings.resolver(), Runnable::run);
            Wire wire =
                    new Wire(address, routes, connections, new InFlight(task -> {}, Duration.ZERO, () -> {}), settings);
            Attempt http = new HttpAttempt(address, wire, new StatusFailures(settings.clock()), 1000);
            LoggingAttempt logged = new LoggingAttempt(http, System::nanoTime, logger);
            Call call =
                    new Call(REQUEST, settings.tokens().token(), Deadline.in(Duration.ofSeconds(10), System::nanoTime));

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
