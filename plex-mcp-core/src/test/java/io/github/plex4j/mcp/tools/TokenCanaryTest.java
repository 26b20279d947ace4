package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tool on a server that misbehaves in every way, with a token and a body that must not come out anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenCanaryTest {
    private static final String TOKEN = "cAnArY-t0ken+/=&\"x";
    private static final String BODY = "uPsTrEaM-bOdY";
    private static final String HTML = "<html><body>" + BODY + " " + TOKEN + "</body></html>";

    private static final int LARGE = 34_000_000;

    private ToolBench bench;

    /** A tool for each first request that any tool sends. */
    private final Map<String, SampleCall> ofEachFirstRequest = new TreeMap<>();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private PrintStream error;

    @BeforeAll
    void start() {
        error = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        bench = ToolBench.impatient(DemoLibrary.create(ToolBench.CLOCK), TOKEN, Duration.ofSeconds(60));
        Samples.ofEachTool().forEach(call -> ofEachFirstRequest.putIfAbsent(firstRequest(call), call));
    }

    private String firstRequest(SampleCall call) {
        bench.server.requests().clear();
        bench.context().forget();
        bench.result(call);
        return bench.server.requests().all().get(0).rawPath().replaceAll("\\d+(,\\d+)*", "KEY");
    }

    @AfterAll
    void stop() {
        bench.close();
        System.setErr(error);
    }

    @AfterEach
    void behave() {
        bench.server.faults().clear();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("401", html(401), Set.of(FailureCode.UNAUTHORIZED)),
                Arguments.of("403", html(403), Set.of(FailureCode.FORBIDDEN)),
                Arguments.of("404", html(404), Set.of(FailureCode.NOT_FOUND, FailureCode.NOT_SUPPORTED)),
                Arguments.of("429", Fault.rateLimited(3600), Set.of(FailureCode.RATE_LIMITED)),
                Arguments.of("500", html(500), Set.of(FailureCode.UPSTREAM_ERROR)),
                Arguments.of("maintenance", Fault.maintenance(), Set.of(FailureCode.UNAVAILABLE)),
                Arguments.of("reset", Fault.reset(), Set.of(FailureCode.UNREACHABLE)),
                Arguments.of("truncated", Fault.truncate(10), Set.of(FailureCode.UPSTREAM_ERROR)),
                Arguments.of("HTML", Fault.html(), Set.of(FailureCode.UPSTREAM_ERROR)),
                Arguments.of("garbage", Fault.garbage(), Set.of(FailureCode.UPSTREAM_ERROR)),
                Arguments.of(
                        "redirect elsewhere",
                        Fault.redirect(302, URI.create("http://127.0.0.1:1/" + BODY)),
                        Set.of(FailureCode.UPSTREAM_ERROR)));
    }

    private static Fault html(int status) {
        return Fault.status(status, HTML, Map.of("Content-Type", "text/html"));
    }

    @Tag("S-01")
    @Tag("S-02")
    @Tag("S-12")
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void noToolLetsTheTokenOrTheBodyOut(String name, Fault fault, Set<FailureCode> expected) {
        assertNothingComesOut(Samples.ofEachTool(), fault, expected);
    }

    static Stream<Arguments> largeAnswers() {
        return Stream.of(
                Arguments.of("huge body", Fault.hugeBody(LARGE)), Arguments.of("gzip bomb", Fault.gzipBomb(LARGE)));
    }

    /** Tools that begin with the same request read its answer in the same place, and reading these takes its time. */
    @Tag("S-01")
    @Tag("S-02")
    @Tag("S-12")
    @ParameterizedTest(name = "{0}")
    @MethodSource("largeAnswers")
    void noReaderLetsTheTokenOrLargeBodiesOut(String name, Fault fault) {
        assertNothingComesOut(
                ofEachFirstRequest.values(), fault, Set.of(FailureCode.TOO_LARGE, FailureCode.UPSTREAM_ERROR));
    }

    private void assertNothingComesOut(Collection<SampleCall> calls, Fault fault, Set<FailureCode> expected) {
        bench.server.requests().clear();
        bench.context().forget();
        bench.server.faults().always(fault);

        Map<String, ToolResult> results = results(calls);

        bench.server.faults().clear();
        results.forEach((tool, result) -> {
            assertThat(result).as(tool).isInstanceOf(Failure.class);
            Failure failure = (Failure) result;
            assertThat(failure.code()).as(tool + ": " + failure).isIn(expected);
            assertThat(failure.hint()).as(tool).isNotBlank();
            assertNothingOf(failure.toString());
        });
        assertNothingOf(printed.toString(StandardCharsets.UTF_8));
        assertTheTokenIsInItsHeaderAlone();
    }

    /** All at once: what is repeated takes its time. */
    private Map<String, ToolResult> results(Collection<SampleCall> calls) {
        Map<String, CompletableFuture<ToolResult>> answers = new TreeMap<>();
        for (SampleCall call : calls) {
            CompletableFuture<ToolResult> answer = new CompletableFuture<>();
            answers.put(call.tool().name(), answer);
            bench.invoker.submit(call.tool().name(), call.arguments(), bench.context(), answer::complete);
        }
        Map<String, ToolResult> results = new TreeMap<>();
        answers.forEach((tool, answer) -> results.put(tool, answer.join()));
        return results;
    }

    @Tag("S-02")
    @ParameterizedTest
    @MethodSource("calls")
    void theCallAfterAFaultWorks(SampleCall call) {
        bench.server.faults().next(html(500));
        bench.result(call);
        bench.server.faults().clear();

        assertNothingOf(bench.call(call).toString());
    }

    static List<SampleCall> calls() {
        return Samples.ofEachTool();
    }

    private void assertTheTokenIsInItsHeaderAlone() {
        assertThat(bench.server.requests().all()).isNotEmpty().allSatisfy(request -> {
            assertNothingOf(request.rawPath() + "?" + request.rawQuery());
            assertThat(request.bodyLength()).isZero();
            request.headers().forEach((header, value) -> {
                if (!header.equalsIgnoreCase("X-Plex-Token")) {
                    assertNothingOf(value);
                }
            });
        });
    }

    private static void assertNothingOf(String text) {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain(TOKEN)
                .doesNotContain(URLEncoder.encode(TOKEN, StandardCharsets.UTF_8))
                .doesNotContain(Base64.getEncoder().encodeToString(token))
                .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(token))
                .doesNotContain(HexFormat.of().formatHex(token))
                .doesNotContain(TOKEN.replace("\"", "\\\""))
                .doesNotContain(BODY);
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("canary-t0ken");
    }
}
