package io.github.plex4j.testserver.model;

import java.util.List;
import java.util.Map;

/**
 * Something that the server tells those who listen.
 *
 * @param type such as {@code timeline}
 * @param listName the name of the list of entries, such as {@code TimelineEntry}
 * @param entries what happened, each as its fields
 */
public record Notification(String type, String listName, List<Map<String, Object>> entries) {
    /** Copies the list. */
    public Notification {
        entries = List.copyOf(entries);
    }

    /** Returns a notification that an item was changed. */
    public static Notification changed(Item item) {
        return new Notification(
                "timeline",
                "TimelineEntry",
                List.of(Map.of(
                        "identifier", "com.plexapp.plugins.library",
                        "sectionID", item.sectionKey(),
                        "itemID", item.ratingKey(),
                        "type", item.type().number(),
                        "title", item.title(),
                        "state", 5,
                        "updatedAt", item.updatedAt())));
    }
}
