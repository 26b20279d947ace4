package io.github.plex4j.mcp.server;

import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolResult;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;

/** Results as the SDK has them. */
final class CallResults {

    private CallResults() {}

    /**
     * A success has its structured content and its blocks. A failure is marked as an error and has one text block, the JSON
     * {@code {code, message, hint}}, and no structured content: clients check that against the output schema even then.
     */
    static CallToolResult of(ToolResult result) {
        if (result instanceof Success success) {
            List<Content> blocks =
                    success.content().stream().map(CallResults::block).toList();
            return CallToolResult.builder(blocks)
                    .structuredContent(success.structured())
                    .isError(false)
                    .build();
        }
        if (!(result instanceof Failure failure)) {
            throw new IllegalArgumentException("A question is asked before there is a result: " + result);
        }
        List<Content> blocks =
                List.of(TextContent.builder(ToolJson.text(failure.json())).build());
        return CallToolResult.builder(blocks).isError(true).build();
    }

    private static Content block(ContentBlock block) {
        if (block instanceof ContentBlock.Image image) {
            return ImageContent.builder(image.base64(), image.mimeType()).build();
        }
        return TextContent.builder(((ContentBlock.Text) block).text()).build();
    }
}
