package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.Lockable;
import io.github.plex4j.client.metadata.TagKind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some parts of the metadata of an item.
 *
 * @param place where the item is, which no change touches
 * @param fields the values, empty for none
 * @param tags the names
 * @param locked those of these parts that are locked
 */
record MetadataState(
        ItemPlace place, Map<EditableField, String> fields, Map<TagKind, List<String>> tags, Set<Lockable> locked) {
    static MetadataState of(MediaItem item, Parts parts) {
        Map<EditableField, String> fields = new EnumMap<>(EditableField.class);
        parts.fields().forEach(field -> fields.put(field, value(item, field)));
        Map<TagKind, List<String>> tags = new EnumMap<>(TagKind.class);
        parts.tags().forEach(kind -> tags.put(kind, kind.namesOf(item)));
        Set<Lockable> locked = parts.lockables().stream()
                .filter(part -> item.lockedFields().contains(part.plexName()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new MetadataState(ItemPlace.of(item), fields, tags, locked);
    }

    /** A server does not report a sort title that is the title itself. */
    private static String value(MediaItem item, EditableField field) {
        String value = field.valueOf(item);
        return field == EditableField.SORT_TITLE && value.isEmpty() ? item.title() : value;
    }

    Parts parts() {
        return new Parts(fields.keySet(), tags.keySet());
    }

    /** Whether the values are the same, names of tags regardless of case and order. */
    boolean isLike(MetadataState other) {
        return fields.equals(other.fields)
                && locked.equals(other.locked)
                && tags.keySet().equals(other.tags.keySet())
                && tags.keySet().stream().allMatch(kind -> TagNames.same(names(kind), other.names(kind)));
    }

    List<String> names(TagKind kind) {
        return tags.getOrDefault(kind, List.of());
    }
}
