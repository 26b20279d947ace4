package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Optional;

/** The agents that a section can have, and the settings of the one that has some. */
final class AgentEndpoints {
    private static final String LEGACY = "com.plexapp.agents.imdb";
    private static final List<Kind> ALL = List.of(
            new Kind("tv.plex.agents.movie", "Plex Movie", List.of(ItemType.MOVIE)),
            new Kind("tv.plex.agents.series", "Plex Series", List.of(ItemType.SHOW)),
            new Kind("tv.plex.agents.music", "Plex Music", List.of(ItemType.ARTIST)),
            new Kind(LEGACY, "Plex Movie (Legacy)", List.of(ItemType.MOVIE)),
            new Kind(
                    "com.plexapp.agents.none",
                    "Personal Media",
                    List.of(ItemType.MOVIE, ItemType.SHOW, ItemType.ARTIST, ItemType.PHOTO_ALBUM)));

    /** An agent with the types of items that it describes. */
    private record Kind(String identifier, String name, List<ItemType> types) {}

    void addTo(Routes routes) {
        routes.ownerGet("/system/agents", AgentEndpoints::agents)
                .ownerGet("/:/plugins/{agent}/prefs", AgentEndpoints::settings);
    }

    /** Of one type, an agent has its languages; of all, its types with theirs. */
    private static Answer agents(Call call) {
        Optional<ItemType> type = call.parameters().first("mediaType").flatMap(ItemType::of);
        List<Element> rows = ALL.stream()
                .filter(kind -> type.isEmpty() || kind.types().contains(type.get()))
                .map(kind -> type.isPresent()
                        ? element(kind).list("Language", languages())
                        : element(kind).list("MediaType", mediaTypes(kind)))
                .toList();
        return Listing.of(call, Element.named("MediaContainer"), "Agent", rows.size(), rows::get);
    }

    private static Element element(Kind kind) {
        return Element.named("Agent")
                .put("name", kind.name())
                .put("hasAttribution", true)
                .put("hasPrefs", kind.identifier().equals(LEGACY))
                .put("identifier", kind.identifier())
                .put("primary", true);
    }

    private static List<Element> mediaTypes(Kind kind) {
        return kind.types().stream()
                .map(type -> Element.named("MediaType")
                        .put("name", SectionElements.plural(type))
                        .put("mediaType", type.number())
                        .list("Language", languages()))
                .toList();
    }

    private static List<Element> languages() {
        return List.of(
                Element.named("Language").put("code", "en-US"),
                Element.named("Language").put("code", "de-DE"));
    }

    private static Answer settings(Call call) {
        if (!call.variable("agent").equals(LEGACY)) {
            throw new StatusException(404);
        }
        Element country = Element.named("Setting")
                .put("id", "country")
                .put("label", "Country (for release date and content rating)")
                .put("type", "enum")
                .put("default", "1")
                .put("value", "1")
                .put("values", "Germany|USA|United Kingdom");
        return Answer.of(Element.named("MediaContainer").put("size", 1).list("Setting", List.of(country)));
    }
}
