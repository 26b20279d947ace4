package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class JsonSchemasTest {
    private final JsonSchemas schemas = new JsonSchemas();

    private final Tool<Samples.Everything, ToolJsonTest.Facts> tool = Tool.named("get_everything")
            .title("Everything")
            .description("Has everything.")
            .toolset(Samples.LIBRARY)
            .effect(Effect.READ)
            .input(Samples.Everything.class)
            .output(ToolJsonTest.Facts.class)
            .handler((input, context) -> ToolJsonTest.EMPTY)
            .build();

    @Test
    void derivedSchemasAreSchemas() {
        assertThat(schemas.problemsOfSchema(tool.inputSchema())).isEmpty();
        assertThat(schemas.problemsOfSchema(tool.outputSchema())).isEmpty();
        assertThat(schemas.problemsOfSchema(Samples.json("{'type': 'list'}"))).isNotEmpty();
    }

    @Test
    void answersFitTheirSchema() {
        assertThat(schemas.problemsOfValue(tool.outputSchema(), ToolJson.tree(ToolJsonTest.FULL)))
                .isEmpty();
        assertThat(schemas.problemsOfValue(tool.outputSchema(), ToolJson.tree(ToolJsonTest.EMPTY)))
                .isEmpty();
        assertThat(schemas.problemsOfValue(tool.outputSchema(), Samples.json("{'title': 1}")))
                .isNotEmpty();
    }

    @Test
    void whatFitsTheInputSchemaIsBound() {
        JsonNode arguments = Samples.json("{'ratingKey': '1', 'limit': 200, 'rating': 0, 'sorts': ['title'],"
                + " 'set': {'title': 'x'}, 'ratingKeys': ['1', '2', '3']}");

        assertThat(schemas.problemsOfValue(tool.inputSchema(), arguments)).isEmpty();
        assertThat(tool.bind(arguments, Limits.ofMcp(), note -> {}).limit()).isEqualTo(200);
    }
}
