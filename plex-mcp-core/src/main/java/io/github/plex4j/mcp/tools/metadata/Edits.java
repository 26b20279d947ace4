package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.client.metadata.TagKind;
import java.util.List;
import java.util.Map;

/** The edits that make one state of another. */
final class Edits {
    private Edits() {}

    /**
     * The edit from one state to another. It has every value and every lock of what is wanted, so that items which differ before share
     * one; of tags it has those that change.
     */
    static MetadataEdit from(MetadataState before, MetadataState wanted) {
        MetadataEdit edit = MetadataEdit.nothing();
        for (Map.Entry<EditableField, String> field : wanted.fields().entrySet()) {
            edit = edit.set(field.getKey(), field.getValue());
        }
        for (TagKind kind : wanted.tags().keySet()) {
            edit = withTags(edit, kind, before.names(kind), wanted.names(kind));
        }
        for (var part : wanted.parts().lockables()) {
            edit = edit.lock(part, wanted.locked().contains(part));
        }
        return wanted.fields().containsKey(EditableField.TITLE)
                        && before.place().parent() != null
                ? edit.ofArtist(before.place().parent())
                : edit;
    }

    /** Right on servers that replace what an item has by the list, and on those that add the list to it. */
    private static MetadataEdit withTags(MetadataEdit edit, TagKind kind, List<String> before, List<String> wanted) {
        List<String> removed = TagNames.without(before, wanted);
        MetadataEdit edited = removed.isEmpty() ? edit : edit.without(kind, removed);
        boolean isMore = !TagNames.without(wanted, before).isEmpty();
        return isMore ? edited.tags(kind, wanted) : edited;
    }
}
