package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some clients send every argument of a schema; those that their user did not mean are null or empty, and texts stand for all. */
class FilledInArgumentsTest {
    static Stream<JsonNode> absent() {
        return Stream.of(NullNode.getInstance(), TextNode.valueOf(""));
    }

    @ParameterizedTest
    @MethodSource("absent")
    void anOptionalArgumentWithoutAValueIsAsIfAbsent(JsonNode nothing) {
        for (SampleCall call : Samples.ofEachTool()) {
            ObjectNode filledIn = call.arguments().deepCopy();
            for (Argument argument : call.tool().arguments()) {
                if (!argument.required() && !filledIn.has(argument.name()) && !isSynonymGiven(argument, filledIn)) {
                    filledIn.set(argument.name(), nothing);
                }
            }
            assertThat(bound(call, filledIn)).as(call.line()).isEqualTo(bound(call, call.arguments()));
        }
    }

    @Test
    void everyValueMayBeGivenAsText() {
        for (SampleCall call : Samples.all()) {
            ObjectNode texts = JsonNodeFactory.instance.objectNode();
            call.arguments().properties().forEach(field -> texts.set(field.getKey(), text(field.getValue())));
            assertThat(bound(call, texts)).as(call.line()).isEqualTo(bound(call, call.arguments()));
        }
    }

    private static boolean isSynonymGiven(Argument argument, ObjectNode given) {
        return argument.synonyms().stream().anyMatch(given::has);
    }

    private static JsonNode text(JsonNode value) {
        return value.isNumber() || value.isBoolean() ? TextNode.valueOf(value.asText()) : value;
    }

    private static Record bound(SampleCall call, JsonNode arguments) {
        return call.tool().bind(arguments, Limits.ofMcp(), note -> {});
    }
}
