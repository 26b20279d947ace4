package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The possible matches of an item, and the calls by which an {@link Agent} describes it. */
final class MatchEndpoints {
    private final Context context;
    private final Agent agent;

    MatchEndpoints(Context context) {
        this.context = context;
        this.agent = new Agent(context.library());
    }

    void addTo(Routes routes) {
        routes.ownerWrite("GET|HEAD|PUT", "/library/metadata/{id}/matches", this::matches)
                .ownerWrite("PUT", "/library/metadata/{id}/match", this::match)
                .ownerWrite("PUT", "/library/metadata/{id}/unmatch", this::unmatch)
                .ownerWrite("PUT", "/library/metadata/{id}/refresh", this::refresh)
                .ownerWrite("PUT", "/library/metadata/{id}/analyze", this::analyze);
    }

    private Answer matches(Call call) {
        Item item = context.item(call.variable("id"));
        Parameters parameters = call.parameters();
        String title =
                parameters.first("title").filter(asked -> !asked.isBlank()).orElse(item.title());
        Optional<Integer> year = parameters.count("year").or(() -> Optional.ofNullable(item.year()));
        List<Item> found = agent.search(item.type(), title).stream()
                .sorted(Comparator.comparingInt(match -> -score(match, year)))
                .toList();
        Element header = Element.named("MediaContainer").put("identifier", "com.plexapp.plugins.library");
        return Listing.of(call, header, "SearchResult", found.size(), index -> result(found.get(index), year));
    }

    private static Element result(Item match, Optional<Integer> year) {
        return Element.named("SearchResult")
                .put("guid", match.guid())
                .put("name", match.title())
                .put("year", match.year())
                .put("score", score(match, year))
                .put("lifespanEnded", false);
    }

    private static int score(Item match, Optional<Integer> year) {
        return year.isEmpty() || year.get().equals(match.year()) ? 100 : 80;
    }

    /** A guid that the agent does not know changes nothing, which Plex does not say. */
    private Answer match(Call call) {
        Item item = context.item(call.variable("id"));
        String guid = call.parameters().first("guid").orElseThrow(() -> new StatusException(400));
        agent.find(item, guid)
                .ifPresent(known ->
                        context.library().items().edit(item.ratingKey(), changed -> agent.described(changed, known)));
        return Answer.empty();
    }

    private Answer unmatch(Call call) {
        Item item = context.item(call.variable("id"));
        context.library().items().edit(item.ratingKey(), agent::undescribed);
        return Answer.empty();
    }

    /** Undoes the edits of what is not locked. */
    private Answer refresh(Call call) {
        for (String key : call.variable("id").split(",", -1)) {
            int number = context.number(key);
            Item first = context.library().items().original(number);
            context.library().items().edit(key, item -> refreshed(item, first));
        }
        return Answer.empty();
    }

    private Item refreshed(Item item, Item first) {
        if (first.guid().equals(item.guid())) {
            return agent.described(item, first);
        }
        return agent.find(item, item.guid())
                .map(known -> agent.described(item, known))
                .orElse(item);
    }

    /** An analysis of files finds nothing new. */
    private Answer analyze(Call call) {
        for (String key : call.variable("id").split(",", -1)) {
            context.item(key);
        }
        return Answer.empty();
    }
}
