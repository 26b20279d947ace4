package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
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

    private final ToolBench bench = ToolBench.demo();

    @AfterAll
    void close() {
        bench.close();
    }

    static Stream<SampleCall> listing() {
        return Samples.ofEachTool().stream().filter(CutAnswersTest::answersAList);
    }

    private static boolean answersAList(SampleCall call) {
        return call.tool().fields().stream().anyMatch(field -> field.type() instanceof FieldType.ListOf);
    }

    @ParameterizedTest
    @MethodSource("listing")
    void isCutAtAnItemsBorderAndSaysSo(SampleCall call) {
        String whole = ToolJson.text(answer(call, AMPLE));

        JsonNode cut = answer(call, whole.length() - 1);

        assertThat(call.tool().fields()).extracting(Field::name).contains(TRUNCATED);
        if (cut.path(TRUNCATED).asBoolean()) {
            assertThat(ToolJson.text(cut)).hasSizeLessThan(whole.length());
            assertThat(cut.has("offset")).isEqualTo(cut.has("nextOffset"));
            assertThat(cut.has("scanned")).isEqualTo(cut.has("nextCursor"));
        }
    }

    @ParameterizedTest
    @MethodSource("listing")
    void isNeverCutBelowOneItem(SampleCall call) {
        JsonNode least = answer(call, 1);

        answer(call, AMPLE).properties().stream()
                .filter(field -> field.getValue().isArray() && !field.getValue().isEmpty())
                .findFirst()
                .ifPresent(list -> assertThat(least.path(list.getKey())).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("oneThing")
    void isRefusedWhereItIsOneThing(SampleCall call) {
        assertThat(((Failure) bench.answering(1).result(call)).code()).isEqualTo(FailureCode.TOO_LARGE);
    }

    /** An export has written its file by then, and answers with it however long the answer is. */
    static Stream<SampleCall> oneThing() {
        return Samples.ofEachTool().stream()
                .filter(call -> call.tool().effect() == Effect.READ)
                .filter(call -> !answersAList(call));
    }

    private JsonNode answer(SampleCall call, int bytes) {
        return bench.answering(bytes).call(call);
    }
}
