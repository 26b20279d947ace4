package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Samples.Item;
import io.github.plex4j.mcp.engine.Samples.Items;
import io.github.plex4j.mcp.engine.Samples.Rest;
import io.github.plex4j.mcp.engine.Samples.Text;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers that are larger than the caller can take. */
class AnswerBoundTest extends OneToolCalls {
    @Test
    @Tag("S-09")
    void cutsAListAtAnItemsBorder() {
        Items all = new Items(Collections.nCopies(200, new Item("A film of middling length", 1927)), 200, Rest.NONE);
        int full = ToolJson.bytes(ToolJson.tree(all));
        Success cut = (Success) callWithBytes(all, full - 1);

        assertThat(ToolJson.bytes(cut.structured())).isLessThan(full);
        assertThat(cut.structured().get("items")).hasSize(199);
        assertThat(cut.structured().get("truncated").booleanValue()).isTrue();
        assertThat(cut.structured().get("nextOffset").intValue()).isEqualTo(199);
        assertThat(callWithBytes(all, full)).isEqualTo(Success.of(ToolJson.tree(all)));
    }

    @Test
    @Tag("S-09")
    void keepsAsManyItemsAsFit() {
        Items all = new Items(Collections.nCopies(1_000, new Item("千と千尋の神隠し", 2001)), 1_000, Rest.NONE);
        int items =
                ((Success) callWithBytes(all, 40_960)).structured().get("items").size();

        assertThat(ToolJson.bytes(cut(all, items))).isLessThanOrEqualTo(40_960);
        assertThat(ToolJson.bytes(cut(all, items + 1))).isGreaterThan(40_960);
    }

    @Test
    void neverCutsBelowOneItem() {
        Items two = new Items(List.of(new Item("x".repeat(500), 1), new Item("y", 2)), 2, Rest.NONE);
        Items one = new Items(List.of(new Item("x".repeat(500), 1)), 1, Rest.NONE);

        assertThat(((Success) callWithBytes(two, 100)).structured().get("items"))
                .hasSize(1);
        assertThat(callWithBytes(one, 100)).isEqualTo(Success.of(ToolJson.tree(one)));
    }

    @Test
    @Tag("S-09")
    void refusesAnAnswerThatCannotBeCut() {
        assertThat(failure(callWithBytes(new Text("x".repeat(500)), 100)))
                .extracting(Failure::code, Failure::message)
                .containsExactly(FailureCode.TOO_LARGE, "The answer is larger than 100 bytes.");
    }

    @Test
    @Tag("S-09")
    void boundsAMessage() {
        ToolResult result = call(Samples.answering("get_it", (input, context) -> {
            throw new ToolFailure(FailureCode.NOT_FOUND, "x".repeat(100_000), "Look again.");
        }));

        assertThat(ToolJson.text(failure(result).json()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(5_000);
    }

    private static JsonNode cut(Items all, int items) {
        return ToolJson.tree(
                OutputShape.of(Items.class).cuttable(all).orElseThrow().cutTo(items));
    }

    @SuppressWarnings("unchecked")
    private static <O extends Record> ToolResult callWithBytes(O answer, int maxBytes) {
        Tool<NoInput, O> tool = Samples.reading("get_it", NoInput.class)
                .output((Class<O>) answer.getClass())
                .handler((input, context) -> answer)
                .build();
        ToolContext context = CONTEXT.toBuilder()
                .limits(new Limits(maxBytes, Optional.empty()))
                .build();
        try (ToolInvoker invoker = invoker(tool)) {
            return invoker.invoke("get_it", none(), context);
        }
    }
}
