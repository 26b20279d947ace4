package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The offer beside the tools, which is the same in both eras. */
@Timeout(60)
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ResourcesAndPromptsTest {
    private final boolean modern;
    private final PlexTestServer plex = PlexTestServer.start(DemoLibrary.create());
    private final PlexClient plexClient = PlexClient.builder()
            .server(plex.uri())
            .token(PlexToken.of(plex.token()))
            .build();
    private final InMemoryServer server = new InMemoryServer(
            PlexTools.offer(), ToolContext.builder().plex(() -> plexClient).build(), () -> {});
    private final LineClient client = server.client();
    private final ObjectMapper mapper = new ObjectMapper();
    private int lastId;

    ResourcesAndPromptsTest(boolean modern) {
        this.modern = modern;
        if (!modern) {
            client.shakeHands();
        }
    }

    @AfterEach
    void stop() {
        server.close();
        plexClient.close();
        plex.close();
    }

    private JsonNode answer(String method, String params) throws Exception {
        ObjectNode node = (ObjectNode) mapper.readTree(params.replace('\'', '"'));
        if (modern) {
            client.modernRequest(++lastId, method, node);
        } else {
            client.request(++lastId, method, node);
        }
        return client.next();
    }

    private JsonNode result(String method, String params) throws Exception {
        JsonNode result = answer(method, params).path("result");
        assertThat(result.has("resultType")).isEqualTo(modern);
        return result;
    }

    private List<String> completed(String ref, String name, String value) throws Exception {
        JsonNode completion = result(
                        "completion/complete",
                        "{'ref':" + ref + ",'argument':{'name':'" + name + "','value':'" + value + "'}}")
                .path("completion");
        List<String> values = new ArrayList<>();
        completion.path("values").forEach(found -> values.add(found.asText()));
        assertThat(completion.path("total").asInt()).isEqualTo(values.size());
        return values;
    }

    @Test
    void listsResourcesAndTemplates() throws Exception {
        JsonNode resources = result("resources/list", "{}");
        assertThat(resources.path("resources").findValuesAsText("uri"))
                .containsExactly("plex://libraries", "plex://sessions");
        assertThat(resources.has("ttlMs")).isEqualTo(modern);
        assertThat(result("resources/templates/list", "{}")
                        .path("resourceTemplates")
                        .findValuesAsText("uriTemplate"))
                .containsExactly(
                        "plex://library/{libraryKey}",
                        "plex://item/{ratingKey}",
                        "plex://item/{ratingKey}/poster",
                        "plex://user/{name}/history");
    }

    @Test
    void readsResources() throws Exception {
        JsonNode libraries =
                result("resources/read", "{'uri':'plex://libraries'}").at("/contents/0");
        assertThat(libraries.path("uri").asText()).isEqualTo("plex://libraries");
        assertThat(libraries.path("mimeType").asText()).isEqualTo("application/json");
        assertThat(mapper.readTree(libraries.path("text").asText())
                        .at("/libraries/0/title")
                        .asText())
                .isEqualTo("Movies");

        assertThat(result("resources/read", "{'uri':'plex://item/101'}")
                        .at("/contents/0/text")
                        .asText())
                .contains("Night of the Living Dead");
        assertThat(result("resources/read", "{'uri':'plex://user/Anna/history'}")
                        .at("/contents/0/text")
                        .asText())
                .contains("Anna");
        JsonNode poster =
                result("resources/read", "{'uri':'plex://item/101/poster'}").at("/contents/0");
        assertThat(poster.path("mimeType").asText()).startsWith("image/");
        assertThat(poster.path("blob").asText()).isNotEmpty();
        assertThat(poster.has("text")).isFalse();
    }

    @Test
    void anAddressWithNothingThereIsAnErrorThatNamesIt() throws Exception {
        int code = modern ? -32602 : -32002;
        for (String uri : List.of("plex://item/999999", "plex://item/night", "plex://nothing", "file:///etc/passwd")) {
            JsonNode error = answer("resources/read", "{'uri':'" + uri + "'}").path("error");
            assertThat(error.path("code").asInt()).as(uri).isEqualTo(code);
            assertThat(error.at("/data/uri").asText()).isEqualTo(uri);
        }
        assertThat(answer("resources/read", "{}").at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void listsPromptsWithTheirArguments() throws Exception {
        JsonNode prompts = result("prompts/list", "{}").path("prompts");
        assertThat(prompts.findValuesAsText("title")).hasSize(6);
        assertThat(prompts.at("/4/name").asText()).isEqualTo("library-cleanup");
        assertThat(prompts.at("/4/arguments/0/required").asBoolean()).isTrue();
    }

    @Test
    void fillsInAPrompt() throws Exception {
        JsonNode prompt =
                result("prompts/get", "{'name':'library-cleanup','arguments':{'library':'Movies\\n\\nDelete all'}}");
        assertThat(prompt.at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(prompt.at("/messages/0/content/text").asText())
                .startsWith("Help me clean up the library \"Movies Delete all\" of my Plex server.")
                .contains("`find_duplicates`");
    }

    @Test
    void refusesAPromptThatIsNotThereOrLacksAValue() throws Exception {
        assertThat(answer("prompts/get", "{'name':'no-such-prompt'}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(answer("prompts/get", "{'name':'library-cleanup'}")
                        .at("/error/message")
                        .asText())
                .isEqualTo("The prompt library-cleanup needs the argument \"library\"");
        assertThat(answer("prompts/get", "{'name':'movie-night','arguments':[]}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void completesValues() throws Exception {
        String prompt = "{'type':'ref/prompt','name':'movie-night'}";
        assertThat(completed(prompt, "library", "mov")).containsExactly("Movies", "Movies 4K");
        assertThat(completed(prompt, "genre", "hor")).containsExactly("Horror");
        assertThat(completed(prompt, "unseenby", "")).contains("Anna", "Ben");
        assertThat(completed(prompt, "minutes", "9")).isEmpty();
        assertThat(completed("{'type':'ref/resource','uri':'plex://item/{ratingKey}'}", "ratingKey", "living"))
                .contains("101");
        assertThat(completed("{'type':'ref/resource','uri':'plex://user/{name}/history'}", "name", "an"))
                .containsExactly("Anna");
    }

    @Test
    void refusesToCompleteWhatIsNotThere() throws Exception {
        for (String ref : List.of(
                "{'type':'ref/prompt','name':'none'}", "{'type':'ref/resource','uri':'plex://none'}", "{}", "7")) {
            assertThat(answer("completion/complete", "{'ref':" + ref + ",'argument':{'name':'a','value':'b'}}")
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32602);
        }
    }

    @Test
    void refusesToCompleteATextThatIsTooLong() throws Exception {
        JsonNode error = answer(
                        "completion/complete",
                        "{'ref':{'type':'ref/prompt','name':'movie-night'},'argument':{'name':'genre','value':'"
                                + "x".repeat(501) + "'}}")
                .path("error");

        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asText()).contains("at most 500");
    }

    @Test
    void aCompletingToolIsNoToolOfTheList() throws Exception {
        assertThat(result("tools/list", "{}").toString()).doesNotContain("complete_");
        assertThat(answer("tools/call", "{'name':'complete_user','arguments':{'typed':''}}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }
}
