package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.wire.Element;

/** The times of changes of sections. */
final class ManagementEndpoints {
    private final Context context;

    ManagementEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/{section}/timeline", this::timeline);
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
}
