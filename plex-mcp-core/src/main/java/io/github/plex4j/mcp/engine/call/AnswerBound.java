package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Illustrated;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Keeps an answer within the bytes a caller can take, by leaving off the last items of its list. */
final class AnswerBound {
    private final AnswerWriter writer;
    private final Sanitizer sanitizer;
    private final int maxBytes;
    private final IntConsumer listed;

    /**
     * @param listed given the number of items that the answer has in the end, if it is a list
     */
    AnswerBound(AnswerWriter writer, Sanitizer sanitizer, int maxBytes, IntConsumer listed) {
        this.writer = writer;
        this.sanitizer = sanitizer;
        this.maxBytes = maxBytes;
        this.listed = listed;
    }

    /**
     * The answer, cut at an item's border where it must be, never below one item.
     *
     * @throws ToolFailure of code {@code too_large} when it has no list to cut
     */
    ToolResult bound(Record output) {
        return bound(output, () -> {
            throw new ToolFailure(
                    FailureCode.TOO_LARGE,
                    "The answer is larger than " + maxBytes + " bytes.",
                    "Request less, or raise PLEX_MCP_MAX_ANSWER_BYTES.");
        });
    }

    /** The answer to a change that was made: cut where it can be, and whole where not, because it says what was done. */
    ToolResult boundWhereItCan(Record output) {
        return bound(output, () -> {});
    }

    private ToolResult bound(Record output, Runnable uncuttable) {
        JsonNode whole = writer.written(output);
        if (fits(whole)) {
            return success(output, whole);
        }
        Optional<Cuttable<?>> cuttable = writer.cuttable(output);
        if (cuttable.isEmpty()) {
            uncuttable.run();
            return success(output, whole);
        }
        Cuttable<?> list = cuttable.get();
        Record shorter = list.itemCount() > 1 ? longestThatFits(list) : output;
        return success(shorter, writer.written(shorter));
    }

    private Record longestThatFits(Cuttable<?> list) {
        int fitting = 1;
        int tooMany = list.itemCount();
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) >>> 1;
            if (fits(writer.written(list.cutTo(middle)))) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return list.cutTo(fitting);
    }

    private boolean fits(JsonNode answer) {
        return ToolJson.bytes(answer) <= maxBytes;
    }

    private ToolResult success(Record output, JsonNode answer) {
        writer.cuttable(output).ifPresent(list -> listed.accept(list.itemCount()));
        List<ContentBlock> more =
                output instanceof Illustrated illustrated ? sanitizer.blocks(illustrated.illustrations()) : List.of();
        return Success.of(answer, more);
    }
}
