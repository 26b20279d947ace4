package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.wire.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The possible matches of an item: this server knows no titles but those of its own items of the same type. */
final class MatchEndpoints {
    private final Context context;

    MatchEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerWrite("GET|HEAD|PUT", "/library/metadata/{id}/matches", this::matches);
    }

    private Answer matches(Call call) {
        Item item = context.item(call.variable("id"));
        String title = call.parameters()
                .first("title")
                .filter(asked -> !asked.isBlank())
                .orElse(item.title());
        Optional<Integer> year = call.parameters().count("year").or(() -> Optional.ofNullable(item.year()));
        Map<String, Element> found = new LinkedHashMap<>();
        context.library().sections().stream()
                .flatMapToInt(section -> context.library().items().numbers(section.key(), item.type()))
                .filter(number ->
                        context.library().items().names(number).stream().anyMatch(title::equalsIgnoreCase))
                .mapToObj(context.library().items()::item)
                .filter(Item::matched)
                .forEach(match -> found.putIfAbsent(match.guid(), result(match, year)));
        List<Element> rows = found.values().stream()
                .sorted((left, right) -> Integer.compare(score(right), score(left)))
                .toList();
        Element header = Element.named("MediaContainer").put("identifier", "com.plexapp.plugins.library");
        return Listing.of(call, header, "SearchResult", rows.size(), rows::get);
    }

    private static Element result(Item match, Optional<Integer> year) {
        boolean sameYear = year.isEmpty() || year.get().equals(match.year());
        return Element.named("SearchResult")
                .put("guid", match.guid())
                .put("name", match.title())
                .put("year", match.year())
                .put("score", sameYear ? 100 : 80)
                .put("lifespanEnded", false);
    }

    private static int score(Element result) {
        return result.fields().get("score") instanceof Integer score ? score : 0;
    }
}
