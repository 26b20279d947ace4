package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.Lockable;
import io.github.plex4j.client.metadata.TagKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes of metadata that a call asks for, the same for each item.
 *
 * @param set the values, empty for none
 * @param add the tags to add
 * @param remove the tags to remove
 * @param replace all tags of a kind, empty for none
 * @param lock whether these parts are locked or unlocked
 */
record WantedMetadata(
        Map<EditableField, String> set,
        Map<TagKind, List<String>> add,
        Map<TagKind, List<String>> remove,
        Map<TagKind, List<String>> replace,
        boolean lock) {
    Parts parts() {
        Set<TagKind> kinds = new HashSet<>(add.keySet());
        kinds.addAll(remove.keySet());
        kinds.addAll(replace.keySet());
        return new Parts(set.keySet(), kinds);
    }

    /** The state that a state is to become: itself when it is as wanted. */
    MetadataState after(MetadataState before) {
        Map<EditableField, String> fields = new EnumMap<>(EditableField.class);
        fields.putAll(before.fields());
        fields.putAll(set);
        Map<TagKind, List<String>> tags = new EnumMap<>(TagKind.class);
        before.tags().forEach((kind, names) -> tags.put(kind, names(kind, names)));
        Set<Lockable> locked = new LinkedHashSet<>(before.locked());
        if (lock) {
            locked.addAll(parts().lockables());
        } else {
            locked.removeAll(parts().lockables());
        }
        return new MetadataState(before.place(), fields, tags, locked);
    }

    private List<String> names(TagKind kind, List<String> before) {
        List<String> all = replace.get(kind);
        if (all != null) {
            List<String> kept = TagNames.without(before, TagNames.without(before, all));
            return TagNames.with(kept, all);
        }
        List<String> left = TagNames.without(before, remove.getOrDefault(kind, List.of()));
        return TagNames.with(left, add.getOrDefault(kind, List.of()));
    }
}
