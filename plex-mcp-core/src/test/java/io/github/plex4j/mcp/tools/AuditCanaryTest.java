package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.audit.RecordedLines;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The line of every tool in the audit log, on a server and with arguments that are full of what must not be in it. A line is allowed
 * to consist of the names that this program has itself and of numbers: everything else in it is a mistake.
 */
@Tag("S-02")
@Tag("S-15")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditCanaryTest {
    private static final String TOKEN = "cAnArY-t0ken";
    private static final String CANARY = "cAnArY \"Metropolis\"\n{\"tool\":\"x\"}\u202e";
    private static final int NUMBER = 424_242;

    private static final Set<String> FIELDS = Set.of(
            "time",
            "call",
            "program",
            "tool",
            "effect",
            "outcome",
            "code",
            "arguments",
            "otherArguments",
            "millis",
            "items");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern CALL = Pattern.compile("[0-9a-z]+-[0-9a-z]+-[0-9]+");
    private static final Set<String> OUTCOMES = Set.of("ok", "failed");
    private static final Set<String> CODES =
            Stream.of(FailureCode.values()).map(FailureCode::wireName).collect(Collectors.toSet());
    private static final Set<String> EFFECTS =
            Stream.of(Effect.values()).map(Effect::wireName).collect(Collectors.toSet());

    private final RecordedLines lines = new RecordedLines();
    private ToolBench bench;
    private AuditLog log;
    private ToolInvoker invoker;

    @BeforeAll
    void start() {
        bench = ToolBench.impatient(DemoLibrary.create(ToolBench.CLOCK), TOKEN, Duration.ofSeconds(20));
        log = AuditLog.to(lines);
        invoker = new ToolInvoker(PlexTools.catalog(), Redactor.none(), log);
    }

    @AfterAll
    void stop() {
        invoker.close();
        log.close();
        bench.close();
    }

    @AfterEach
    void behave() {
        bench.server.faults().clear();
        bench.context().forget();
    }

    /** The line of one call. */
    private JsonNode line(Tool<?, ?> tool, JsonNode arguments) throws Exception {
        int seen = lines.lines().size();
        invoker.invoke(tool.name(), arguments, bench.context());
        assertThat(log.problem()).isEmpty();
        assertThat(lines.lines()).hasSize(seen + 1);
        String text = lines.lines().get(seen);
        assertThat(text).doesNotContain("cAnArY", "Metropolis", TOKEN, Integer.toString(NUMBER), "\n");
        JsonNode line = ToolJson.parse(text);
        assertConsistsOfOwnNames(line, tool);
        return line;
    }

    private static void assertConsistsOfOwnNames(JsonNode line, Tool<?, ?> tool) {
        assertThat(line.properties()).extracting(Map.Entry::getKey).isSubsetOf(FIELDS);
        assertThat(line.path("time").asText()).matches(TIME);
        assertThat(line.path("call").asText()).matches(CALL);
        assertThat(line.path("program").asText()).isEqualTo("plex-mcp");
        assertThat(line.path("tool").asText()).isEqualTo(tool.name());
        assertThat(line.path("effect").asText()).isIn(EFFECTS);
        assertThat(line.path("outcome").asText()).isIn(OUTCOMES);
        assertThat(line.path("millis").isIntegralNumber()).isTrue();
        Set<String> names =
                tool.arguments().stream().map(Argument::name).collect(Collectors.toCollection(HashSet::new));
        names.add(Tool.CONFIRM);
        line.path("arguments").forEach(name -> assertThat(name.asText()).isIn(names));
        if (line.has("code")) {
            assertThat(line.path("code").asText()).isIn(CODES);
        }
        Stream.of("items", "otherArguments")
                .filter(line::has)
                .forEach(name ->
                        assertThat(line.path(name).isIntegralNumber()).as(name).isTrue());
    }

    static List<SampleCall> ofEachTool() {
        return Samples.ofEachTool();
    }

    @ParameterizedTest
    @MethodSource("ofEachTool")
    void aCallThatSucceedsSaysWhichArgumentsItHad(SampleCall call) throws Exception {
        JsonNode line = line(call.tool(), call.arguments());

        assertThat(line.path("outcome").asText()).isEqualTo("ok");
        assertThat(line.path("arguments"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(call.arguments().properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theNumberOfItemsIsThatOfTheAnswer(SampleCall call) throws Exception {
        long items = line(call.tool(), call.arguments()).path("items").asLong(-1);

        assertThat(items)
                .isEqualTo(bench.call(call).properties().stream()
                        .filter(field -> field.getValue().isArray())
                        .mapToInt(field -> field.getValue().size())
                        .sum());
    }

    static List<SampleCall> lists() {
        return Samples.ofEachTool().stream()
                .filter(call -> call.tool().fields().stream()
                        .anyMatch(field -> field.name().equals("items")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ofEachTool")
    void noValueOfAnArgumentIsInTheLine(SampleCall call) throws Exception {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (Argument argument : call.tool().arguments()) {
            ObjectNode one = call.arguments();
            put(one, argument);
            put(all, argument);
            line(call.tool(), one);
        }
        line(call.tool(), all);
    }

    private static void put(ObjectNode arguments, Argument argument) {
        if (argument.type() == ArgumentType.TEXT) {
            arguments.put(argument.name(), CANARY);
        } else {
            arguments.put(argument.name(), NUMBER);
        }
    }

    @ParameterizedTest
    @MethodSource("ofEachTool")
    void noNameOfAnUnknownArgumentIsInTheLine(SampleCall call) throws Exception {
        JsonNode line = line(call.tool(), call.arguments().put(CANARY, CANARY).put("cAnArY", NUMBER));

        assertThat(line.path("otherArguments").asInt()).isEqualTo(2);
        assertThat(line.path("code").asText()).isEqualTo("invalid_input");
    }

    @ParameterizedTest
    @MethodSource("ofEachTool")
    void nothingOfAServerThatMisbehavesIsInTheLine(SampleCall call) throws Exception {
        bench.server
                .faults()
                .always(Fault.status(500, "<html>" + CANARY + TOKEN + "</html>", Map.of("Content-Type", "text/html")));

        assertThat(line(call.tool(), call.arguments()).path("outcome").asText()).isEqualTo("failed");
    }
}
