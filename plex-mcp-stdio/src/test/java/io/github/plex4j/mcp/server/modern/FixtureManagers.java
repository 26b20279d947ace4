package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.server.ToolListing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The servers of {@link ModernServer} with {@link Fixtures} before their features.
 *
 * @param mapper writes the results
 * @param offer everything that is not answered by fixtures
 * @param invoker runs the calls
 * @param contexts asked for a context on each call
 */
public record FixtureManagers(ObjectMapper mapper, Offer offer, ToolInvoker invoker, Supplier<ToolContext> contexts) {

    /** A server of revision 2026-07-28. */
    public RequestManager modern(Fixtures fixtures, ToolListing listing, ProgramInfo program, String instructions) {
        Results results = Results.of(mapper, new ServerInfo(program));
        List<Feature> features = new ArrayList<>();
        features.add(new ToolsFeature(listing, invoker, contexts, mapper, results));
        features.addAll(ModernServer.beyondTools(offer, invoker, contexts, results));
        features.add(new FixtureFeature(fixtures, mapper, results, List.copyOf(features)));
        features.add(new DiscoverFeature(results, instructions, List.copyOf(features)));
        return RequestManager.of(features, new SubscriptionsFeature(mapper));
    }

    /** The methods of the older revisions but for those of tools. */
    public RequestManager legacy(Fixtures fixtures, ProgramInfo program, String instructions) {
        Results results = Results.ofLegacy(mapper);
        List<Feature> features = new ArrayList<>(ModernServer.beyondTools(offer, invoker, contexts, results));
        features.add(new FixtureFeature(fixtures, mapper, results, List.copyOf(features)));
        features.add(new InitializeFeature(results, new ServerInfo(program), instructions, List.copyOf(features)));
        return RequestManager.ofLegacy(features);
    }
}
