package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Illustrated;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.OutputSchema;
import java.util.List;

/** Keeps an answer within the bytes a caller can take, by leaving off the last items of its list. */
final class AnswerBound {
    private final OutputShape shape;
    private final Sanitizer sanitizer;
    private final int maxBytes;
    private final List<String> notes;

    /**
     * @param notes what the caller should know beside the answer
     */
    AnswerBound(OutputShape shape, Sanitizer sanitizer, int maxBytes, List<String> notes) {
        this.shape = shape;
        this.sanitizer = sanitizer;
        this.maxBytes = maxBytes;
        this.notes = List.copyOf(notes);
    }

    /**
     * The answer, cut at an item's border where it must be, never below one item.
     *
     * @throws ToolFailure of code {@code too_large} when it has no list to cut
     */
    ToolResult bound(Record output) {
        JsonNode whole = written(output);
        if (fits(whole)) {
            return success(output, whole);
        }
        Cuttable<?> list = shape.cuttable(output)
                .orElseThrow(() -> new ToolFailure(
                        FailureCode.TOO_LARGE,
                        "The answer has more than " + maxBytes + " bytes.",
                        "Ask for less, or set PLEX_MCP_MAX_ANSWER_BYTES to more."));
        Record shorter = list.itemCount() > 1 ? longestThatFits(list) : output;
        return success(shorter, written(shorter));
    }

    private Record longestThatFits(Cuttable<?> list) {
        int fitting = 1;
        int tooMany = list.itemCount();
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) >>> 1;
            if (fits(written(list.cutTo(middle)))) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return list.cutTo(fitting);
    }

    private JsonNode written(Record output) {
        ObjectNode answer = shape.write(output);
        if (!notes.isEmpty()) {
            String own = answer.path(OutputSchema.NOTE).asText();
            answer.put(OutputSchema.NOTE, (own + ' ' + String.join(" ", notes)).strip());
        }
        return sanitizer.tree(answer);
    }

    private boolean fits(JsonNode answer) {
        return ToolJson.bytes(answer) <= maxBytes;
    }

    private ToolResult success(Record output, JsonNode answer) {
        List<ContentBlock> more =
                output instanceof Illustrated illustrated ? sanitizer.blocks(illustrated.illustrations()) : List.of();
        return Success.of(answer, more);
    }
}
