package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;

/** The times of changes of sections, and the settings of their hubs, which are those of a new server. */
final class ManagementEndpoints {
    private final Context context;

    ManagementEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/{section}/timeline", this::timeline)
                .ownerGet("/hubs/sections/{section}/manage", this::hubs);
    }

    private Answer timeline(Call call) {
        Section section = context.section(call);
        Element container = Element.named("MediaContainer").put("size", size(section));
        SectionElements.choicesHeader(section, "Timeline").fields().forEach(container::put);
        return Answer.of(container.put("latestEntryTime", latest(section)).put("updateQueueSize", 0));
    }

    private int size(Section section) {
        return (int) SectionElements.types(section).stream()
                .mapToLong(type ->
                        context.library().items().numbers(section.key(), type).count())
                .sum();
    }

    private long latest(Section section) {
        long latest = 0;
        for (ItemType type : SectionElements.types(section)) {
            latest = Math.max(
                    latest,
                    context.library()
                            .items()
                            .numbers(section.key(), type)
                            .mapToLong(context.library().items()::addedAt)
                            .max()
                            .orElse(0));
        }
        return latest;
    }

    private Answer hubs(Call call) {
        Section section = context.section(call);
        List<Element> hubs = List.of(
                hub("continueWatching", "Continue Watching", true),
                hub("recentlyadded." + section.key(), "Recently Added " + section.title(), true),
                hub("toprated." + section.key(), "Top Rated " + section.title(), false));
        return Listing.of(call, Element.named("MediaContainer"), "Hub", hubs.size(), hubs::get);
    }

    private static Element hub(String identifier, String title, boolean onHome) {
        return Element.named("Hub")
                .put("identifier", "hub." + identifier)
                .put("title", title)
                .put("recommendationsVisibility", "all")
                .put("homeVisibility", onHome ? "all" : "none")
                .put("promotedToRecommended", true)
                .put("promotedToOwnHome", onHome)
                .put("promotedToSharedHome", onHome)
                .put("deletable", false);
    }
}
