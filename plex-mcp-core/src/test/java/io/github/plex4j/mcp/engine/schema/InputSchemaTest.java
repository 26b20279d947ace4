package io.github.plex4j.mcp.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.tools.PlexTools;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputSchemaTest {
    private static final JsonNode SCHEMA = Samples.reading("sample_tool", Samples.Everything.class)
            .handler((input, context) -> new Samples.Text("x"))
            .build()
            .inputSchema();

    @Test
    void listsFlattenedArgumentsInTheOrderOfTheRecord() {
        assertThat(List.copyOf(SCHEMA.get("properties").properties()))
                .extracting(entry -> entry.getKey())
                .containsExactly(
                        "ratingKey",
                        "libraryKey",
                        "genre",
                        "year",
                        "unwatched",
                        "limit",
                        "sizeFromBytes",
                        "rating",
                        "sort",
                        "detail",
                        "ratingKeys",
                        "numbers",
                        "sorts",
                        "set",
                        "days",
                        "phrase",
                        "title");
    }

    @Test
    void saysWhatEachArgumentMayBe() {
        assertThat(property("ratingKey")).isEqualTo("{'type':'string','description':'the item'}");
        assertThat(property("libraryKey")).isEqualTo("{'type':'string'}");
        assertThat(property("year")).isEqualTo("{'type':'integer','minimum':1870}");
        assertThat(property("unwatched")).isEqualTo("{'type':'boolean'}");
        assertThat(property("limit")).isEqualTo("{'type':'integer','minimum':1,'maximum':200,'default':25}");
        assertThat(property("rating")).isEqualTo("{'type':'number','minimum':0,'maximum':10}");
        assertThat(property("sort")).isEqualTo("{'type':'string','enum':['title','lastViewed'],'default':'title'}");
        assertThat(property("ratingKeys")).isEqualTo("{'type':'array','items':{'type':'string'},'maxItems':3}");
        assertThat(property("numbers")).isEqualTo("{'type':'array','items':{'type':'integer','maximum':9}}");
        assertThat(property("sorts"))
                .isEqualTo("{'type':'array','items':{'type':'string','enum':['title','lastViewed']}}");
        assertThat(property("set"))
                .isEqualTo("{'type':'object','propertyNames':{'enum':['title','year']},"
                        + "'additionalProperties':{'type':'string'}}");
        assertThat(property("title")).isEqualTo("{'type':'string'}");
    }

    @Test
    void requiresWhatIsRequiredAndForbidsTheRest() {
        assertThat(SCHEMA.get("required").toString()).isEqualTo("[\"ratingKey\"]");
        assertThat(SCHEMA.get("additionalProperties").booleanValue()).isFalse();
        assertThat(SCHEMA.get("type").textValue()).isEqualTo("object");
    }

    @Test
    void leavesALargeGroupToTheToolThatDescribesIt() {
        Tool<?, ?> random = PlexTools.catalog().find("get_random_items").orElseThrow();

        ObjectNode beside = random.inputSchema(home -> "get_library_items");
        ObjectNode alone = random.inputSchema(home -> "get_random_items");

        assertThat(beside.path("properties").has("genre")).isFalse();
        assertThat(beside.at("/additionalProperties/description").asText()).contains("get_library_items");
        assertThat(alone.path("properties").has("genre")).isTrue();
        assertThat(alone.path("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void isTerse() {
        assertThat(ToolJson.text(SCHEMA).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_300);
    }

    @Test
    void isAnEmptyObjectWithoutArguments() {
        Tool<NoInput, Samples.Text> tool = Samples.answering("get_it", (input, context) -> new Samples.Text("x"));

        assertThat(ToolJson.text(tool.inputSchema()))
                .isEqualTo("{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}");
    }

    private static String property(String name) {
        return ToolJson.text(SCHEMA.get("properties").get(name)).replace('"', '\'');
    }
}
