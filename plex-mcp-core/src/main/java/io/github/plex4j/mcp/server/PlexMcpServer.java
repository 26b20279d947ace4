package io.github.plex4j.mcp.server;

import io.github.plex4j.mcp.engine.ProgramInfo;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpAsyncServer;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.Icon;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;

/** Builds the MCP server. */
public final class PlexMcpServer {

    private PlexMcpServer() {}

    /**
     * A server of tools on a transport, which it starts to use at once. Arguments and answers are checked by the tools
     * themselves; the SDK checks neither.
     *
     * @param mapper reads and writes the messages; {@link SdkJsonMapper} is the quick one
     * @param tools those of a {@link McpToolAdapter}, and others of the caller
     * @param program the facts about the server for the client
     * @param instructions the instructions for a model about the tools
     */
    public static McpAsyncServer build(
            McpServerTransportProvider transport,
            McpJsonMapper mapper,
            List<AsyncToolSpecification> tools,
            ProgramInfo program,
            String instructions) {
        return McpServer.async(transport)
                .jsonMapper(mapper)
                .jsonSchemaValidator(new NoSchemaValidator())
                .validateToolInputs(false)
                .serverInfo(Implementation.builder(program.name(), program.version())
                        .title(ServerIdentity.TITLE)
                        .icons(List.of(Icon.builder(ServerIdentity.icon())
                                .mimeType(ServerIdentity.ICON_TYPE)
                                .sizes(List.of(ServerIdentity.ICON_SIZE))
                                .build()))
                        .build())
                .instructions(instructions)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools)
                .build();
    }
}
