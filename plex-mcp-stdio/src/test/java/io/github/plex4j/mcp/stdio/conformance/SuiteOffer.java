package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.Prompt;
import io.github.plex4j.mcp.engine.Resource;
import io.github.plex4j.mcp.engine.Subject;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.schema.Arg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tools, resources and prompts of the suite that the program's own features serve. */
final class SuiteOffer {
    static final String STATIC_TEXT = "test://static-text";
    private static final String TEXT_TOOL = "read_static_text";
    private static final String PICTURE_TOOL = "read_static_binary";
    private static final String TEMPLATE_TOOL = "read_template";

    private SuiteOffer() {}

    record Id(@Arg(required = true) String id) {}

    record Data(String id, boolean templateTest, String data) {}

    record Typed(@Arg(required = true, mayBeEmpty = true) String typed) {}

    record Values(List<String> values, int total, boolean hasMore) {}

    /**
     * The offer.
     *
     * @param described tools that have no work of their own: others answer their calls
     * @param prompts in addition to those that are the same in every revision
     */
    static Offer with(List<Tool<?, ?>> described, List<Prompt> prompts) {
        List<Tool<?, ?>> tools = new ArrayList<>(EngineTools.all());
        tools.addAll(described);
        tools.addAll(readers());
        List<Prompt> all = new ArrayList<>(commonPrompts());
        all.addAll(prompts);
        return new Offer(ToolCatalog.of(tools), resources(), all, Map.of(Subject.TITLE, completing()));
    }

    /** A tool that is only listed. */
    static Tool<?, ?> described(JsonNode description) {
        return Tool.named(description.path("name").asText())
                .title(description.path("title").asText())
                .description(description.path("description").asText())
                .toolset(EngineTools.TOOLSET)
                .effect(Effect.READ)
                .output(EngineTools.Text.class)
                .handler((input, context) -> {
                    throw new IllegalStateException("Calls of this tool are answered elsewhere");
                })
                .build();
    }

    private static List<Tool<?, ?>> readers() {
        return List.of(
                EngineTools.reading(TEXT_TOOL, "Static text")
                        .output(EngineTools.Text.class)
                        .handler((input, context) ->
                                new EngineTools.Text("This is the content of the static text resource."))
                        .build(),
                EngineTools.picture(PICTURE_TOOL),
                EngineTools.reading(TEMPLATE_TOOL, "Template")
                        .input(Id.class)
                        .output(Data.class)
                        .handler((input, context) -> new Data(input.id(), true, "Data for ID: " + input.id()))
                        .build());
    }

    private static List<Resource> resources() {
        return List.of(
                resource(STATIC_TEXT, "static-text", TEXT_TOOL, Map.of(), false),
                resource("test://static-binary", "static-binary", PICTURE_TOOL, Map.of(), true),
                resource("test://watched-resource", "watched-resource", TEXT_TOOL, Map.of(), false),
                resource(
                        "test://template/{id}/data",
                        "template",
                        TEMPLATE_TOOL,
                        Map.of("id", new Resource.Variable("id", Subject.TITLE)),
                        false));
    }

    private static Resource resource(
            String uri, String name, String tool, Map<String, Resource.Variable> variables, boolean picture) {
        return new Resource(uri, name, name, "A resource of the conformance suite.", tool, variables, picture);
    }

    private static List<Prompt> commonPrompts() {
        return List.of(
                prompt("test_simple_prompt", List.of(), "This is a simple prompt for testing."),
                prompt(
                        "test_prompt_with_arguments",
                        List.of(argument("arg1"), argument("arg2")),
                        "Prompt with arguments: arg1={arg1}, arg2={arg2}"),
                prompt(
                        "test_prompt_with_embedded_resource",
                        List.of(argument("resourceUri")),
                        "Please process the resource {resourceUri}."),
                prompt("test_prompt_with_image", List.of(), "Please analyze the image above."));
    }

    static Prompt prompt(String name, List<Prompt.Argument> arguments, String text) {
        return new Prompt(name, name, "A prompt of the conformance suite.", arguments, Set.of(), text);
    }

    private static Prompt.Argument argument(String name) {
        return new Prompt.Argument(name, "An argument of the conformance suite.", true, Subject.TITLE);
    }

    private static Tool<?, ?> completing() {
        return EngineTools.reading("complete_title", "Completion")
                .input(Typed.class)
                .output(Values.class)
                .handler((input, context) -> new Values(List.of(input.typed() + "ing", input.typed() + "ed"), 2, false))
                .build();
    }
}
