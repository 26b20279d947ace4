package io.github.plex4j.mcp.stdio.conformance;

import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Illustrated;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolBuilder;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.schema.NotAField;
import java.util.List;

/** The tools of the suite that are tools as the program's own. */
final class EngineTools {
    static final Toolset TOOLSET = new Toolset("library", true);

    private static final String PIXEL = Files.read("contents.json")
            .at("/test_multiple_content_types/content/1/data")
            .asText();

    /** More than the least time between two reports of progress: each is sent. */
    private static final long STEP_MILLISECONDS = 120;

    private EngineTools() {}

    record Text(String text) {}

    record Picture(String mimeType, @NotAField ContentBlock picture) implements Illustrated {
        @Override
        public List<ContentBlock> illustrations() {
            return List.of(picture);
        }
    }

    static List<Tool<?, ?>> all() {
        return List.of(
                reading("test_simple_text", "Simple text")
                        .output(Text.class)
                        .handler((input, context) -> new Text("This is a simple text response for testing."))
                        .build(),
                picture("test_image_content"),
                reading("test_error_handling", "Failure")
                        .output(Text.class)
                        .handler(EngineTools::fail)
                        .build(),
                reading("test_tool_with_progress", "Progress")
                        .output(Text.class)
                        .handler(EngineTools::walk)
                        .build(),
                reading("test_logging_tool", "No log messages")
                        .output(Text.class)
                        .handler((input, context) -> new Text("Nothing was logged to the client."))
                        .build(),
                destroying("test_streaming_elicitation"),
                destroying("test_input_required_result_tampered_state"));
    }

    static ToolBuilder<NoInput, Record> reading(String name, String title) {
        return described(name, title).effect(Effect.READ);
    }

    static Tool<?, ?> picture(String name) {
        return reading(name, "Picture")
                .output(Picture.class)
                .handler((input, context) -> new Picture("image/png", new ContentBlock.Image(PIXEL, "image/png")))
                .build();
    }

    /** A tool that asks the user with the program's own form and state. */
    private static Tool<?, ?> destroying(String name) {
        return described(name, "Remove a shelf")
                .effect(Effect.DESTRUCTIVE)
                .output(Text.class)
                .preview((input, context) -> new Target("Top", "shelf", 1))
                .handler((input, context) -> new Text("The shelf is gone."))
                .build();
    }

    private static ToolBuilder<NoInput, Record> described(String name, String title) {
        return Tool.named(name)
                .title(title)
                .description("Does what the conformance suite calls it for.")
                .toolset(TOOLSET);
    }

    private static Text fail(NoInput input, ToolContext context) {
        throw new ToolFailure(
                FailureCode.NOT_FOUND, "This tool intentionally returns an error for testing.", "Nothing helps.");
    }

    private static Text walk(NoInput input, ToolContext context) throws InterruptedException {
        for (int done = 0; done <= 100; done += 50) {
            context.progress().report(done, 100.0, null);
            Thread.sleep(STEP_MILLISECONDS);
        }
        return new Text("Walked.");
    }
}
