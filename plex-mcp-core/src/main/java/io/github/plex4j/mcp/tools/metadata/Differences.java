package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.Lockable;
import io.github.plex4j.client.metadata.TagKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differences between two states of items, as a caller reads them. */
final class Differences {
    /** Ten items with all their parts fit into an answer. */
    private static final int LONGEST = 100;

    private Differences() {}

    /**
     * One part of an item before and after.
     *
     * @param before null for nothing
     * @param after null for nothing
     * @param locked whether it is locked after, null when that is as before
     */
    record FieldDifference(
            @Shown(Role.KEY) String ratingKey,
            @Shown(Role.NAME) @Nullable String title,
            @Shown(Role.POINT) String field,
            @Shown(Role.POINT) @Nullable String before,
            @Shown(Role.POINT) @Nullable String after,
            @Shown(Role.POINT) @Nullable Boolean locked) {}

    /** The differences between two states of one item. */
    static List<FieldDifference> of(Thing<MetadataState> before, MetadataState after) {
        List<FieldDifference> fields = new ArrayList<>();
        for (EditableField field : after.fields().keySet()) {
            add(fields, field, before, after, text(before.state(), field), text(after, field));
        }
        for (TagKind kind : after.tags().keySet()) {
            boolean same = TagNames.same(before.state().names(kind), after.names(kind));
            String now = text(after.names(kind));
            add(fields, kind, before, after, same ? now : text(before.state().names(kind)), now);
        }
        return fields;
    }

    private static void add(
            List<FieldDifference> fields,
            Lockable part,
            Thing<MetadataState> before,
            MetadataState after,
            String old,
            String now) {
        boolean locked = after.locked().contains(part);
        boolean sameLock = before.state().locked().contains(part) == locked;
        if (!old.equals(now) || !sameLock) {
            fields.add(new FieldDifference(
                    before.key(), before.title(), Names.of(part), shown(old), shown(now), sameLock ? null : locked));
        }
    }

    private static String text(MetadataState state, EditableField field) {
        return state.fields().getOrDefault(field, "");
    }

    private static String text(List<String> names) {
        return String.join("|", names);
    }

    private static @Nullable String shown(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
