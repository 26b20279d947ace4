package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.testserver.RecordedRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing a caller sends can change the path or the method of a request. */
@Tag("S-08")
class HostileArgumentsTest extends OnDemoLibrary {
    /** The paths that ordinary calls ask for, whatever their keys and whichever list of a library. */
    private final Set<String> knownPaths = new HashSet<>();

    @BeforeAll
    void learnKnownPaths() {
        Samples.all().forEach(bench::call);
        bench.server.requests().all().forEach(request -> knownPaths.add(pattern(request)));
    }

    private static String pattern(RecordedRequest request) {
        return request.rawPath()
                .replaceAll("(?<=/)\\d+(,\\d+)*(?=/|$)", "KEY")
                .replaceAll("(?<=/sections/KEY/)[A-Za-z]+$", "LIST");
    }

    static List<SampleCall> calls() {
        return Samples.ofEachTool();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyArgumentOfTheTool(SampleCall call) {
        bench.server.requests().clear();

        List<FailureCode> codes = call.tool().arguments().stream()
                .flatMap(argument -> HostileTexts.all().stream().map(text -> with(argument.name(), text, call)))
                .parallel()
                .map(arguments -> bench.invoker.invoke(call.tool().name(), arguments, bench.context()))
                .flatMap(result -> result instanceof Failure failure ? Stream.of(failure.code()) : Stream.empty())
                .toList();

        assertThat(codes).isSubsetOf(FailureCode.INVALID_INPUT, FailureCode.NOT_FOUND, FailureCode.CONFLICT);
        assertThat(bench.server.requests().all())
                .allSatisfy(request -> assertThat(pattern(request)).isIn(knownPaths))
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"))
                .noneMatch(request -> request.header("X-Injected").isPresent())
                .noneMatch(HostileArgumentsTest::smugglesAToken);
    }

    private static boolean smugglesAToken(RecordedRequest request) {
        return String.valueOf(request.rawQuery()).contains("X-Plex-Token=");
    }

    private static JsonNode with(String argument, String text, SampleCall call) {
        ObjectNode arguments = call.arguments();
        if (call.tool().arguments().stream().anyMatch(known -> known.name().equals("limit"))) {
            arguments.put("limit", 1);
        }
        boolean list = arguments.path(argument).isArray() || argument.equals("ratingKeys");
        arguments.set(
                argument,
                list ? JsonNodeFactory.instance.arrayNode().add(text) : JsonNodeFactory.instance.textNode(text));
        return arguments;
    }
}
