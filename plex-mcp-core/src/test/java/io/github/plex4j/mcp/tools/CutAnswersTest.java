package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.schema.Field;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that is larger than the byte budget. */
@Tag("S-09")
@TestInstance(Lifecycle.PER_CLASS)
class CutAnswersTest {
    private static final int AMPLE = 1_000_000;
    private static final String TRUNCATED = "truncated";

    /** Their answers are one thing, which is there whole or not at all. */
    private static final Set<String> WITHOUT_LIST = Set.of("export_library", "get_image", "get_server_info");

    private final ToolBench bench = ToolBench.demo();

    @AfterAll
    void close() {
        bench.close();
    }

    static Stream<Tool<?, ?>> listing() {
        return PlexTools.catalog().tools().stream().filter(tool -> !WITHOUT_LIST.contains(tool.name()));
    }

    @ParameterizedTest
    @MethodSource("listing")
    void isCutAtAnItemsBorderAndSaysSo(Tool<?, ?> tool) {
        String whole = ToolJson.text(answer(tool, AMPLE));

        JsonNode cut = answer(tool, whole.length() - 1);

        assertThat(tool.fields()).extracting(Field::name).contains(TRUNCATED);
        if (cut.path(TRUNCATED).asBoolean()) {
            assertThat(ToolJson.text(cut)).hasSizeLessThan(whole.length());
            assertThat(cut.has("offset")).isEqualTo(cut.has("nextOffset"));
            assertThat(cut.has("scanned")).isEqualTo(cut.has("nextCursor"));
        }
    }

    @ParameterizedTest
    @MethodSource("listing")
    void isNeverCutBelowOneItem(Tool<?, ?> tool) {
        JsonNode least = answer(tool, 1);

        answer(tool, AMPLE).properties().stream()
                .filter(field -> field.getValue().isArray() && !field.getValue().isEmpty())
                .findFirst()
                .ifPresent(list -> assertThat(least.path(list.getKey())).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("oneThing")
    void isRefusedWhereItIsOneThing(String tool) {
        assertThat(((Failure) result(tool, 1)).code()).isEqualTo(FailureCode.TOO_LARGE);
    }

    static Stream<String> oneThing() {
        return WITHOUT_LIST.stream().sorted();
    }

    private JsonNode answer(Tool<?, ?> tool, int bytes) {
        ToolResult result = result(tool.name(), bytes);
        assertThat(result).as(tool.name()).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    private ToolResult result(String tool, int bytes) {
        return bench.answering(bytes).result(tool, EveryTool.arguments(tool));
    }
}
