package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.server.ToolListing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Builds the servers of both eras. */
public final class ModernServer {
    /** The revisions that begin with {@code initialize}, the newest first. */
    public static final List<String> OLDER_REVISIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private ModernServer() {}

    /**
     * A server of revision 2026-07-28.
     *
     * @param mapper writes the results
     * @param offer everything that the client may see
     * @param listing the tools of the offer
     * @param invoker runs the calls; made of at least the callable tools of the offer
     * @param contexts asked for a context on each call
     * @param program the facts about the server for the client
     * @param instructions the instructions for a model about the tools
     */
    public static RequestManager build(
            ObjectMapper mapper,
            Offer offer,
            ToolListing listing,
            ToolInvoker invoker,
            Supplier<ToolContext> contexts,
            ProgramInfo program,
            String instructions) {
        Results results = Results.of(mapper, new ServerInfo(program));
        List<Feature> features = new ArrayList<>();
        features.add(new ToolsFeature(listing, invoker, contexts, mapper, results));
        features.addAll(beyondTools(offer, invoker, contexts, results));
        features.add(new DiscoverFeature(results, instructions, List.copyOf(features)));
        return RequestManager.of(features, new SubscriptionsFeature(mapper));
    }

    /**
     * The methods of the older revisions but for those of tools; the arguments are as in {@link #build}.
     *
     * @return has {@code initialize} and what there is for resources, prompts and completions
     */
    public static RequestManager legacy(
            ObjectMapper mapper,
            Offer offer,
            ToolInvoker invoker,
            Supplier<ToolContext> contexts,
            ProgramInfo program,
            String instructions) {
        Results results = Results.ofLegacy(mapper);
        List<Feature> features = new ArrayList<>(beyondTools(offer, invoker, contexts, results));
        features.add(new InitializeFeature(results, new ServerInfo(program), instructions, List.copyOf(features)));
        return RequestManager.ofLegacy(features);
    }

    /** Only what there is something of is announced. */
    static List<Feature> beyondTools(
            Offer offer, ToolInvoker invoker, Supplier<ToolContext> contexts, Results results) {
        List<Feature> features = new ArrayList<>();
        if (!offer.resources().isEmpty()) {
            features.add(new ResourcesFeature(offer, invoker, contexts, results));
        }
        if (!offer.prompts().isEmpty()) {
            features.add(new PromptsFeature(offer, results));
        }
        if (!offer.completions().isEmpty()) {
            features.add(new CompletionFeature(offer, invoker, contexts, results));
        }
        return List.copyOf(features);
    }

    static String text(ObjectMapper mapper, JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }
}
