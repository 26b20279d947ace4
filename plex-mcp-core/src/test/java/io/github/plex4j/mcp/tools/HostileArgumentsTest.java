package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.testserver.RecordedRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing a caller sends can change the path or the method of a request. */
@Tag("S-08")
class HostileArgumentsTest extends OnDemoLibrary {
    private static final Pattern KNOWN_PATHS = Pattern.compile(String.join(
            "|",
            "/",
            "/library/sections",
            "/library/sections/\\d+/(all|collections|onDeck|[A-Za-z]+)",
            "/library/all",
            "/library/search",
            "/library/recentlyAdded",
            "/library/onDeck",
            "/library/metadata/\\d+(,\\d+)*",
            "/library/metadata/\\d+/(children|allLeaves|similar|related)",
            "/library/collections/\\d+/children",
            "/hubs/search",
            "/hubs/home/recentlyAdded",
            "/photo/:/transcode",
            "/status/sessions",
            "/status/sessions/history/all",
            "/statistics/(bandwidth|resources)",
            "/accounts",
            "/devices",
            "/activities",
            "/updater/status",
            "/media/providers",
            "/playlists",
            "/playlists/\\d+/items"));

    static List<String> tools() {
        return EveryTool.names();
    }

    @Test
    void eachToolIsTried() {
        assertThat(EveryTool.names())
                .containsExactlyInAnyOrderElementsOf(
                        PlexTools.catalog().tools().stream().map(Tool::name).toList());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyArgumentOfTheTool(String name) {
        Tool<?, ?> tool = PlexTools.catalog().tools().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        bench.server.requests().clear();

        List<FailureCode> codes = tool.arguments().stream()
                .flatMap(argument -> EveryTool.hostileTexts().stream().map(text -> with(argument.name(), text, name)))
                .parallel()
                .map(arguments -> bench.invoker.invoke(name, arguments, bench.context()))
                .flatMap(result -> result instanceof Failure failure ? Stream.of(failure.code()) : Stream.empty())
                .toList();

        assertThat(codes).isSubsetOf(FailureCode.INVALID_INPUT, FailureCode.NOT_FOUND, FailureCode.CONFLICT);
        assertThat(bench.server.requests().all())
                .allSatisfy(request -> assertThat(request.rawPath()).matches(KNOWN_PATHS))
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"))
                .noneMatch(request -> request.header("X-Injected").isPresent())
                .noneMatch(HostileArgumentsTest::smugglesAToken);
    }

    private static boolean smugglesAToken(RecordedRequest request) {
        return String.valueOf(request.rawQuery()).contains("X-Plex-Token=");
    }

    private static JsonNode with(String argument, String text, String tool) {
        ObjectNode arguments = (ObjectNode) ToolBench.json(EveryTool.arguments(tool));
        boolean list = arguments.path(argument).isArray() || argument.equals("ratingKeys");
        arguments.set(
                argument,
                list ? JsonNodeFactory.instance.arrayNode().add(text) : JsonNodeFactory.instance.textNode(text));
        return arguments;
    }
}
