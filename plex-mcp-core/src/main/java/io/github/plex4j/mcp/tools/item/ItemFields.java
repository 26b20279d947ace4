package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.tools.shared.LibraryFolders;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a list adds to each item because it was sorted or filtered by them. Rows of lists hold only some
 * of an item's tags and none of its streams, so what the filter itself makes certain is shown, too.
 *
 * @param fields the fields to show
 * @param names  names that each item has, by field
 * @param hdr    whether each item has a version with a high dynamic range; null when the filters say nothing of it
 * @param folders from which the paths of files are shown
 */
public record ItemFields(
        Set<ItemField> fields,
        Map<ItemField, List<String>> names,
        @Nullable Boolean hdr,
        LibraryFolders folders) {
    /** The usual fields alone. */
    public static final ItemFields USUAL = new ItemFields(Set.of(), Map.of(), null, LibraryFolders.UNKNOWN);

    /** The fields of {@code detail=full}. */
    private static final Set<ItemField> FULL = Set.of(
            ItemField.SUMMARY,
            ItemField.GENRES,
            ItemField.RATING,
            ItemField.AUDIENCE_RATING,
            ItemField.USER_RATING,
            ItemField.CONTENT_RATING,
            ItemField.CAST,
            ItemField.SIZE);

    public ItemFields {
        fields = Set.copyOf(fields);
        names = Map.copyOf(names);
    }

    /** The same with a field. */
    public ItemFields and(ItemField field) {
        return and(field, List.of());
    }

    /** The same with a field in which each item has some names. */
    public ItemFields and(ItemField field, List<String> certain) {
        Map<ItemField, List<String>> all = new EnumMap<>(ItemField.class);
        all.putAll(names);
        if (!certain.isEmpty()) {
            List<String> both = new ArrayList<>(names.getOrDefault(field, List.of()));
            both.addAll(certain);
            all.put(field, List.copyOf(both));
        }
        Set<ItemField> more = EnumSet.of(field);
        more.addAll(fields);
        return new ItemFields(more, all, hdr, folders);
    }

    /** The same where each item is known to have such a version, or to have none. */
    public ItemFields withHdr(boolean value) {
        return new ItemFields(fields, names, value, folders);
    }

    /** The same with the folders from which the paths of files are shown. */
    public ItemFields in(LibraryFolders libraries) {
        return new ItemFields(fields, names, hdr, libraries);
    }

    /** The fields of an answer of that detail. */
    Set<ItemField> in(DetailLevel detail) {
        if (detail == DetailLevel.BRIEF) {
            return fields;
        }
        Set<ItemField> all = EnumSet.copyOf(FULL);
        all.addAll(fields);
        return all;
    }

    List<String> names(ItemField field) {
        return names.getOrDefault(field, List.of());
    }
}
