package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.OutputSchema;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.List;
import java.util.Optional;

/** Writes answers as JSON: cleaned, with what the caller should know beside them in the words of its surface. */
final class AnswerWriter {
    private final OutputShape shape;
    private final Sanitizer sanitizer;
    private final Wording wording;
    private final List<String> notes;

    /**
     * @param notes what the caller should know beside the answer
     */
    AnswerWriter(OutputShape shape, Sanitizer sanitizer, Wording wording, List<String> notes) {
        this.shape = shape;
        this.sanitizer = sanitizer;
        this.wording = wording;
        this.notes = List.copyOf(notes);
    }

    /** The answer as one that can be cut; empty when it has no list. */
    Optional<Cuttable<?>> cuttable(Record output) {
        return shape.cuttable(output);
    }

    JsonNode written(Record output) {
        ObjectNode answer = shape.write(output);
        String own = answer.path(OutputSchema.NOTE).asText();
        String note = (own + ' ' + String.join(" ", notes)).strip();
        if (!note.isEmpty()) {
            answer.put(OutputSchema.NOTE, wording.render(note));
        }
        return sanitizer.tree(answer);
    }
}
