package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of which everything can be selected, and what their handles then stand for. */
@Tag("S-13")
@TestInstance(Lifecycle.PER_CLASS)
class SelectableListsTest {
    /** Groups of items have no keys of their own. */
    private static final Set<String> WITHOUT_KEYS = Set.of("find_duplicates");

    private final ToolBench bench = ToolBench.demo();
    private final List<Selected.Item> found = new ArrayList<>();
    private final ToolInvoker invoker = new ToolInvoker(catalog(), Redactor.none());
    private final ToolContext context = bench.context().toBuilder()
            .policy(ToolPolicy.of(Mode.WRITE, ToolsetChoice.ofAll(), Set.of()))
            .build();

    record Handle(@Arg(required = true) String selection) {}

    record Count(int count) {}

    private ToolCatalog catalog() {
        List<Tool<?, ?>> tools = new ArrayList<>(PlexTools.catalog().tools());
        tools.add(Tool.named("count_selected")
                .title("Count")
                .description("Counts what is selected.")
                .toolset(new Toolset("counting", true))
                .effect(Effect.WRITE)
                .input(Handle.class)
                .output(Count.class)
                .handler((input, call) -> {
                    found.clear();
                    found.addAll(call.selector().select(input.selection()).items());
                    return new Count(found.size());
                })
                .build());
        return ToolCatalog.of(tools);
    }

    @AfterAll
    void close() {
        invoker.close();
        bench.close();
    }

    static Stream<SampleCall> selectable() {
        return Samples.all().stream().filter(call -> call.tool().isSelectable());
    }

    private JsonNode call(String tool, JsonNode arguments) {
        ToolResult result = invoker.invoke(tool, arguments, context);
        assertThat(result).as("%s %s", tool, arguments).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    @ParameterizedTest
    @MethodSource("selectable")
    void theHandleOfAPageStandsForTheWholeList(SampleCall sample) {
        ObjectNode arguments = sample.arguments().deepCopy();
        sample.tool().arguments().stream().filter(Argument::rows).forEach(rows -> arguments.put(rows.name(), 1));
        JsonNode page = call(sample.tool().name(), arguments);
        if (WITHOUT_KEYS.contains(sample.tool().name())) {
            assertThat(page.has(Tool.SELECTION)).isFalse();
            return;
        }

        JsonNode counted = call(
                "count_selected",
                ToolBench.json("{'selection':'" + page.path(Tool.SELECTION).asText() + "'}"));

        assertThat(counted.path("count").asInt())
                .isEqualTo(page.path("total").asInt(page.path("items").size()));
        assertThat(found).allSatisfy(item -> assertThat(item.ratingKeys()).isNotEmpty());
    }
}
