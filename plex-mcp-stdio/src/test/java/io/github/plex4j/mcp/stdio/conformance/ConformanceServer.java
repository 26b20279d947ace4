package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.log.Log;
import io.github.plex4j.mcp.server.FixtureListing;
import io.github.plex4j.mcp.server.McpToolAdapter;
import io.github.plex4j.mcp.server.ToolListing;
import io.github.plex4j.mcp.server.modern.FixtureManagers;
import io.github.plex4j.mcp.stdio.FixtureServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The server that the official conformance suite of MCP is run against: the program's transport, router, sessions, invoker, adapters
 * and features with the tools, resources and prompts that the suite calls. {@code .ci/conformance} starts it.
 */
public final class ConformanceServer {
    private static final String INSTRUCTIONS = "A server for the conformance suite of MCP.";

    private final ObjectMapper mapper = FixtureServer.mapper();
    private final Map<String, JsonNode> descriptions = new LinkedHashMap<>();
    private final List<Tool<?, ?>> modernTools = new ArrayList<>();
    private final List<Tool<?, ?>> legacyTools = new ArrayList<>();
    private final ToolContext context = ToolContext.builder()
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .build();

    private ConformanceServer() {
        JsonNode tools = Files.read("tools.json");
        for (Map.Entry<String, JsonNode> group : tools.properties()) {
            for (JsonNode description : group.getValue()) {
                Tool<?, ?> tool = SuiteOffer.described(description);
                descriptions.put(tool.name(), description);
                if (!"legacy".equals(group.getKey())) {
                    modernTools.add(tool);
                }
                if (!"modern".equals(group.getKey())) {
                    legacyTools.add(tool);
                }
            }
        }
    }

    /** Serves one client until its input ends. */
    public static void main(String[] arguments) throws InterruptedException {
        Log.begin();
        new ConformanceServer().serve();
        System.exit(0);
    }

    private void serve() throws InterruptedException {
        Offer modern = SuiteOffer.with(
                modernTools, List.of(SuiteOffer.prompt(ModernFixtures.PROMPT, List.of(), "Please use the context.")));
        Offer legacy = SuiteOffer.with(legacyTools, List.of());
        try (ToolInvoker invoker = new ToolInvoker(modern.callable(), Redactor.none())) {
            new FixtureServer(
                            invoker,
                            new FixtureManagers(mapper, modern, invoker, () -> context)
                                    .modern(
                                            new ModernFixtures(invoker.confirmations()),
                                            listing(modern),
                                            context.program(),
                                            INSTRUCTIONS),
                            new FixtureManagers(mapper, legacy, invoker, () -> context)
                                    .legacy(new LegacyFixtures(), context.program(), INSTRUCTIONS),
                            listing(legacy),
                            sdkTools(invoker),
                            context.program(),
                            INSTRUCTIONS)
                    .serve();
        }
    }

    private ToolListing listing(Offer offer) {
        return FixtureListing.of(offer.tools(), descriptions);
    }

    private List<AsyncToolSpecification> sdkTools(ToolInvoker invoker) {
        ToolCatalog engine = SuiteOffer.with(List.of(), List.of()).tools();
        List<AsyncToolSpecification> tools =
                new ArrayList<>(new McpToolAdapter(engine, invoker, () -> context).specifications());
        tools.addAll(new LegacyTools().all());
        return tools;
    }
}
