package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;

/** Cleans and redacts whatever is about to leave: every text of an answer, the names of its maps, and every message. */
final class Sanitizer {
    private final Redactor redactor;

    Sanitizer(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Redacted before it is cut, so that no half of a secret stays, and after what hid in it is gone. */
    String text(String text) {
        String visible = redactor.redact(UntrustedText.strip(text));
        return UntrustedText.bound(UntrustedText.defuse(visible), UntrustedText.MAX_LENGTH);
    }

    Failure failure(Failure failure) {
        ObjectNode details = failure.details();
        return new Failure(
                failure.code(),
                text(failure.message()),
                text(failure.hint()),
                details == null ? null : object(details));
    }

    JsonNode tree(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(text(node.textValue()));
        }
        if (node instanceof ObjectNode object) {
            return object(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> clean.add(tree(element)));
            return clean;
        }
        return node;
    }

    private ObjectNode object(ObjectNode object) {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> clean.set(text(entry.getKey()), tree(entry.getValue())));
        return clean;
    }

    List<ContentBlock> blocks(List<ContentBlock> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private ContentBlock block(ContentBlock block) {
        if (block instanceof ContentBlock.Text text) {
            return new ContentBlock.Text(text(text.text()));
        }
        return block;
    }
}
