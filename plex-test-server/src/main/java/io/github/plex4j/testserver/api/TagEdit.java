package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.Parameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes of tags that one call makes: a list by index ({@code genre[0].tag.tag=Drama}) replaces all of its kind,
 * {@code genre[].tag.tag-=Drama,War} removes some, {@code genre[].tag=} removes all.
 */
final class TagEdit {
    private static final Pattern LISTED = Pattern.compile("([a-z]+)\\[[0-9]+]\\.tag\\.tag");
    private static final Pattern REMOVED = Pattern.compile("([a-z]+)\\[]\\.tag\\.tag-");
    private static final Pattern EMPTIED = Pattern.compile("([a-z]+)\\[]\\.tag");

    private final Map<TagKind, List<String>> listed = new EnumMap<>(TagKind.class);
    private final Map<TagKind, List<String>> removed = new EnumMap<>(TagKind.class);
    private final Set<TagKind> emptied = EnumSet.noneOf(TagKind.class);

    private TagEdit() {}

    static TagEdit of(Parameters parameters) {
        TagEdit edit = new TagEdit();
        for (Parameters.Parameter parameter : parameters.all()) {
            String value = parameter.value();
            if (value != null) {
                edit.read(parameter.name(), value);
            }
        }
        return edit;
    }

    /** Returns whether tags of this name can be edited. */
    static boolean isTag(String name) {
        return TagKind.ofFilter(name).isPresent();
    }

    private void read(String name, String value) {
        Matcher listing = LISTED.matcher(name);
        Matcher removing = REMOVED.matcher(name);
        Matcher emptying = EMPTIED.matcher(name);
        if (listing.matches()) {
            TagKind.ofFilter(listing.group(1))
                    .ifPresent(kind -> listed.computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(value));
        } else if (removing.matches()) {
            // Names are encoded a second time, so that a comma within one does not divide it.
            List<String> names = List.of(value.split(",", -1)).stream()
                    .map(Parameters::decode)
                    .toList();
            TagKind.ofFilter(removing.group(1))
                    .ifPresent(kind -> removed.computeIfAbsent(kind, none -> new ArrayList<>())
                            .addAll(names));
        } else if (emptying.matches()) {
            TagKind.ofFilter(emptying.group(1)).ifPresent(emptied::add);
        }
    }

    /** Returns the tags that an item has after this edit. */
    List<Tag> applied(List<Tag> before) {
        List<Tag> after = new ArrayList<>();
        for (Tag tag : before) {
            if (!emptied.contains(tag.kind())
                    && !listed.containsKey(tag.kind())
                    && !named(removed.getOrDefault(tag.kind(), List.of()), tag)) {
                after.add(tag);
            }
        }
        listed.forEach((kind, names) -> names.stream()
                .map(name -> kept(before, kind, name))
                .filter(tag -> !tag.name().isEmpty() && !named(removed.getOrDefault(kind, List.of()), tag))
                .filter(tag -> after.stream().noneMatch(other -> other.kind() == kind && same(other, tag.name())))
                .forEach(after::add));
        return after;
    }

    /** A tag that stays keeps its role. */
    private static Tag kept(List<Tag> before, TagKind kind, String name) {
        return before.stream()
                .filter(tag -> tag.kind() == kind && same(tag, name))
                .findFirst()
                .orElseGet(() -> Tag.of(kind, name));
    }

    private static boolean named(List<String> names, Tag tag) {
        return names.stream().anyMatch(name -> same(tag, name));
    }

    private static boolean same(Tag tag, String name) {
        return tag.name().equalsIgnoreCase(name);
    }
}
