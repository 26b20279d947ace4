package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.client.metadata.TagKind;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The arguments of {@code update_metadata}. */
record UpdateInput(
        @Inline ChangeTargets targets,

        @Arg(
                allowed = {
                    "title",
                    "sortTitle",
                    "originalTitle",
                    "summary",
                    "tagline",
                    "studio",
                    "year",
                    "contentRating",
                    "releasedOn",
                    "editionTitle"
                },
                maxLength = EditableField.MAXIMUM_LENGTH,
                mayBeEmpty = true,
                description = "title, sortTitle, originalTitle, summary, tagline, studio, year, contentRating,"
                        + " releasedOn, editionTitle to new values; empty clears",
                help = "The fields and their new values; an empty value clears a field.")
        Map<String, String> set,

        @Arg(
                allowed = {"genres", "collections", "labels", "directors", "writers", "countries", "moods", "styles"},
                maxLength = 2_000,
                description = "genres, collections, labels, directors, writers, countries, moods, styles to names"
                        + " divided by |",
                help = "The tags to add: names divided by |.")
        Map<String, String> addTags,

        @Arg(
                allowed = {"genres", "collections", "labels", "directors", "writers", "countries", "moods", "styles"},
                maxLength = 2_000,
                help = "The tags to remove, in the form of `addTags`.")
        Map<String, String> removeTags,

        @Arg(
                allowed = {"genres", "collections", "labels", "directors", "writers", "countries", "moods", "styles"},
                maxLength = 2_000,
                mayBeEmpty = true,
                help = "All tags of a kind, in the form of `addTags`; an empty text removes all.")
        Map<String, String> replaceTags,

        @Arg(
                defaultValue = "true",
                help = "Whether what is changed is locked, so that no agent changes it back; false unlocks it.")
        boolean lock) {
    private static final String SEPARATOR = "\\|";

    UpdateInput {
        set = Map.copyOf(set);
        addTags = Map.copyOf(addTags);
        removeTags = Map.copyOf(removeTags);
        replaceTags = Map.copyOf(replaceTags);
    }

    /**
     * The changes that the call asks for.
     *
     * @throws ToolFailure of code {@code invalid_input} when it wants nothing, contradicts itself, or wants a value that a field
     *     cannot have
     */
    WantedMetadata wanted() {
        WantedMetadata wanted = new WantedMetadata(
                values(),
                tags("addTags", addTags),
                tags("removeTags", removeTags),
                tags("replaceTags", replaceTags),
                lock);
        if (wanted.parts().lockables().isEmpty()) {
            throw ToolFailure.invalidInput(
                    "Nothing is to be changed.", "Give `set`, `addTags`, `removeTags` or `replaceTags`.");
        }
        for (TagKind kind : wanted.parts().tags()) {
            requireNoContradiction(kind, wanted);
        }
        check(wanted);
        return wanted;
    }

    private Map<EditableField, String> values() {
        Map<EditableField, String> values = new EnumMap<>(EditableField.class);
        set.forEach((name, value) -> Names.field(name).ifPresent(field -> values.put(field, value.strip())));
        if ("".equals(values.get(EditableField.SORT_TITLE))) {
            throw ToolFailure.invalidInput(
                    "A sort title cannot be cleared.", "Set `sortTitle` to the title, to sort by that.");
        }
        return values;
    }

    private static Map<TagKind, List<String>> tags(String argument, Map<String, String> given) {
        Map<TagKind, List<String>> tags = new EnumMap<>(TagKind.class);
        given.forEach((name, names) -> Names.tag(name).ifPresent(kind -> tags.put(kind, names(names))));
        if (!argument.equals("replaceTags") && tags.containsValue(List.of())) {
            throw ToolFailure.invalidInput("`" + argument + "` has a kind without names.", "Name the tags.");
        }
        return tags;
    }

    private static List<String> names(String names) {
        List<String> found = Stream.of(names.split(SEPARATOR))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return TagNames.with(List.of(), found);
    }

    private static void requireNoContradiction(TagKind kind, WantedMetadata wanted) {
        boolean isReplaced = wanted.replace().containsKey(kind);
        List<String> added = wanted.add().getOrDefault(kind, List.of());
        List<String> removed = wanted.remove().getOrDefault(kind, List.of());
        if (isReplaced && !(added.isEmpty() && removed.isEmpty())) {
            throw ToolFailure.invalidInput(
                    "`" + Names.of(kind) + "` are replaced, and also added or removed.",
                    "Use `replaceTags` alone, or `addTags` and `removeTags`.");
        }
        if (TagNames.without(added, removed).size() < added.size()) {
            throw ToolFailure.invalidInput(
                    "A tag of `" + Names.of(kind) + "` is both added and removed.", "Add it or remove it.");
        }
    }

    /** The client knows what a field can have. */
    private static void check(WantedMetadata wanted) {
        try {
            MetadataEdit edit = MetadataEdit.nothing();
            for (Map.Entry<EditableField, String> field : wanted.set().entrySet()) {
                edit = edit.set(field.getKey(), field.getValue());
            }
            for (Map<TagKind, List<String>> tags : List.of(wanted.add(), wanted.remove(), wanted.replace())) {
                for (Map.Entry<TagKind, List<String>> kind : tags.entrySet()) {
                    edit = kind.getValue().isEmpty() ? edit : edit.tags(kind.getKey(), kind.getValue());
                }
            }
        } catch (PlexInputException refused) {
            throw ToolFailure.invalidInput(String.valueOf(refused.getMessage()), "Give another value.");
        }
    }
}
