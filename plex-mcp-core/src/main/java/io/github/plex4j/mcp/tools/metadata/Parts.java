package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.Lockable;
import io.github.plex4j.client.metadata.TagKind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The parts of the metadata that a change is about.
 *
 * @param fields the fields
 * @param tags the kinds of tags
 */
record Parts(Set<EditableField> fields, Set<TagKind> tags) {
    /** Everything that can be changed. */
    static final Parts ALL = new Parts(Names.FIELDS.keySet(), Names.TAGS.keySet());

    Parts {
        fields = Set.copyOf(fields);
        tags = Set.copyOf(tags);
    }

    /** Whether they are in parts of an item that short answers leave out. */
    boolean needWholeItems() {
        return fields.contains(EditableField.SUMMARY) || fields.contains(EditableField.TAGLINE);
    }

    Set<Lockable> lockables() {
        Set<Lockable> all = new LinkedHashSet<>(fields);
        all.addAll(tags);
        return all;
    }
}
