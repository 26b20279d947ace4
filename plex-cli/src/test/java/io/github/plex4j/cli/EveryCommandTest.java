package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.docs.SampleCalls;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.text.Wording;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command of the catalogue, with the arguments it needs, in every form of output. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryCommandTest {
    private static final ToolCatalog CATALOG = PlexTools.catalog();

    /** Its clock stands still, so that two answers to one question are the same. */
    private final PlexTestServer server = PlexTestServer.builder(
                    DemoLibrary.create(Clock.fixed(Instant.now(), ZoneOffset.UTC)))
            .plexPass(true)
            .start();

    @TempDir
    private Path folder;

    record Call(Tool<?, ?> tool, List<String> words) {
        @Override
        public String toString() {
            return String.join(" ", words);
        }
    }

    static Stream<Call> listings() {
        return SampleCalls.of(CATALOG).ofEachTool().stream()
                .filter(call ->
                        call.tool().effect() == Effect.READ && call.tool().needed() == Mode.READ)
                .map(EveryCommandTest::call);
    }

    /** Required arguments alone, the others as options. */
    private static Call call(SampleCall sample) {
        JsonNode arguments = sample.arguments();
        List<String> words = new ArrayList<>(List.of(CommandNames.ofTool(sample.tool())));
        for (Argument argument : sample.tool().arguments()) {
            JsonNode value = arguments.path(argument.name());
            if (!value.isMissingNode() && !argument.required()) {
                words.add(CommandNames.option(argument.name()));
            }
            if (value.isArray()) {
                value.forEach(element -> words.add(element.asText()));
            } else if (!value.isMissingNode() && !value.isBoolean()) {
                words.add(value.asText());
            }
        }
        return new Call(sample.tool(), List.copyOf(words));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void csvHoldsTheValuesOfTheJson(Call call) throws JsonProcessingException {
        JsonNode json = ToolJson.parse(run(call, 200, "--json").out());
        List<Map<String, String>> lines = CsvLines.read(run(call, 200, "--csv").out());

        firstList(json).ifPresent(rows -> assertThat(lines).hasSizeGreaterThanOrEqualTo(rows.size()));
        Set<String> values = new HashSet<>();
        collect(json, values);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).allSatisfy((name, cell) -> {
                    if (!cell.isEmpty() && !cell.contains("; ") && !cell.contains("=") && !cell.contains(" (")) {
                        assertThat(values).as(name).containsAnyOf(cell, withoutGuard(cell));
                    }
                }));
        if (!lines.isEmpty()) {
            assertThat(lines.get(0).keySet())
                    .allSatisfy(name -> assertThat(lines)
                            .as(name)
                            .anyMatch(line -> !line.getOrDefault(name, "").isEmpty()));
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void tablesFitAndCutNoTime(Call call) {
        for (int width : new int[] {60, 80, 120, 200}) {
            assertThat(run(call, width).lines()).allSatisfy(line -> {
                assertThat(line.codePointCount(0, line.length())).as(line).isLessThanOrEqualTo(width);
                assertThat(line).doesNotContainPattern("20[0-9]{2}-[0-9-]*…|20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{0,4}…");
            });
        }
    }

    @Test
    void everyListSaysWhatToTryWhenItIsEmpty() {
        assertThat(CATALOG.tools())
                .filteredOn(EveryCommandTest::answersWithAList)
                .allSatisfy(tool -> assertThat(tool.whenEmpty(Wording.ofPrograms()))
                        .as(tool.name())
                        .isNotEmpty());
    }

    private static boolean answersWithAList(Tool<?, ?> tool) {
        return tool.effect() == Effect.READ
                && tool.fields().stream()
                        .anyMatch(field -> field.required()
                                && field.type() instanceof FieldType.ListOf list
                                && list.element() instanceof FieldType.ObjectOf);
    }

    private static String withoutGuard(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static Optional<JsonNode> firstList(JsonNode answer) {
        for (JsonNode value : answer) {
            if (value.isArray() && value.path(0).isObject()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static void collect(JsonNode node, Set<String> values) {
        if (node.isValueNode()) {
            values.add(node.asText());
        }
        node.forEach(inner -> collect(inner, values));
    }

    private CliRun.Written run(Call call, int width, String... more) {
        List<String> words = new ArrayList<>(call.words());
        words.addAll(List.of(more));
        CliRun.Written written = CliRun.of(CATALOG)
                .atTerminal()
                .with("NO_COLOR", "1")
                .with("COLUMNS", Integer.toString(width))
                .with("PLEX_TIME_ZONE", "UTC")
                .with("PLEX_MCP_EXPORT_DIR", folder.toString())
                .with("PLEX_URL", server.uri().toString())
                .with("PLEX_TOKEN", server.token())
                .with("PLEX_DISCOVER_URL", server.discoverUri().toString())
                .with("PLEX_ACCOUNT_TOKEN", server.accountToken())
                .run(words.toArray(String[]::new));
        assertThat(written.status()).as(written.err()).isZero();
        return written;
    }
}
