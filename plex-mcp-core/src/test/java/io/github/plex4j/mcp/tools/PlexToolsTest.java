package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.JsonSchemas;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolSnapshots;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules for the whole catalogue. */
class PlexToolsTest {
    private final List<Tool<?, ?>> tools = PlexTools.catalog().tools();

    @Test
    void eachToolLooksAsItWasReviewed() {
        assertThat(ToolSnapshots.in(Path.of("src/test/resources/tools")).differences(PlexTools.catalog()))
                .isEmpty();
    }

    @Test
    void toolsThatReadAreNamedSo() {
        assertThat(tools)
                .allSatisfy(tool -> assertThat(tool.effect() == Effect.READ)
                        .as(tool.name())
                        .isEqualTo(tool.name().matches("(get|find|search|list)_.+")));
    }

    @Test
    void schemasAreValidAndHaveNoCombinatorsAtTheTop() {
        JsonSchemas schemas = new JsonSchemas();
        for (Tool<?, ?> tool : tools) {
            assertThat(schemas.problemsOfSchema(tool.inputSchema()))
                    .as(tool.name())
                    .isEmpty();
            assertThat(schemas.problemsOfSchema(tool.outputSchema()))
                    .as(tool.name())
                    .isEmpty();
            assertThat(tool.inputSchema().fieldNames())
                    .toIterable()
                    .as(tool.name())
                    .doesNotContain("oneOf", "anyOf", "allOf");
        }
    }

    @Test
    void answersFitTheirSchemas() {
        JsonSchemas schemas = new JsonSchemas();
        try (ToolBench bench = ToolBench.demo()) {
            for (SampleCall call : Samples.ofEachTool()) {
                assertThat(schemas.problemsOfValue(call.tool().outputSchema(), bench.call(call)))
                        .as(call.line())
                        .isEmpty();
            }
        }
    }

    @Test
    @Tag("S-01")
    void noToolTakesAToken() {
        assertThat(tools.stream().flatMap(tool -> tool.arguments().stream()).map(Argument::name))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("token"));
    }

    @Test
    @Tag("S-09")
    void everyNumberHasBounds() {
        for (Tool<?, ?> tool : tools) {
            assertThat(tool.arguments())
                    .as(tool.name())
                    .filteredOn(argument -> argument.type() == ArgumentType.INTEGER
                            || argument.type() == ArgumentType.LONG
                            || argument.type() == ArgumentType.NUMBER)
                    .allMatch(argument -> argument.min() >= 0);
        }
    }
}
