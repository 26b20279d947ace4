package io.github.plex4j.testserver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection.
 *
 * @param ratingKey its key
 * @param sectionKey its section
 * @param subtype the type of what it holds
 * @param title its title
 * @param summary its summary, empty without one
 * @param content path and query whose answer a smart collection holds, null for one with members of its own
 * @param addedAt epoch seconds
 * @param updatedAt epoch seconds
 * @param members keys of what it holds, empty when smart
 */
public record Collection(
        String ratingKey,
        String sectionKey,
        ItemType subtype,
        String title,
        String summary,
        @Nullable String content,
        long addedAt,
        long updatedAt,
        List<String> members) {
    /** Copies the list. */
    public Collection {
        members = List.copyOf(members);
    }

    /** Returns whether the content comes from a query. */
    public boolean smart() {
        return content != null;
    }

    /** Returns this collection with other members. */
    public Collection withMembers(List<String> others, long now) {
        return new Collection(ratingKey, sectionKey, subtype, title, summary, content, addedAt, now, others);
    }

    /** Returns this collection with another title and summary. */
    public Collection described(String otherTitle, String otherSummary, long now) {
        return new Collection(ratingKey, sectionKey, subtype, otherTitle, otherSummary, content, addedAt, now, members);
    }
}
