package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Work;
import io.github.plex4j.testserver.query.Field;
import io.github.plex4j.testserver.query.FieldType;
import io.github.plex4j.testserver.query.Fields;
import io.github.plex4j.testserver.query.FilterList;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns sections, and what their items can be filtered and sorted by, into elements. */
final class SectionElements {
    static final int MEDIA_TAG_VERSION = 1_734_362_201;

    private SectionElements() {}

    /**
     * A section as it is listed.
     *
     * @param work  the scans of the server
     * @param changes how often its content changed
     * @param hidden whether it is left out of the home screen, 1, and of searches too, 2
     */
    static Element directory(Section section, long now, long changes, Work work, int hidden) {
        return Element.named("Directory")
                .put("allowSync", true)
                .put("art", art(section))
                .put("composite", "/library/sections/" + section.key() + "/composite/" + now / 86_400 * 86_400)
                .put("filters", true)
                .put("refreshing", ScanEndpoints.isScanned(work, section))
                .put("thumb", thumb(section))
                .put("key", section.key())
                .put("type", section.plexType())
                .put("title", section.title())
                .put("agent", section.agent())
                .put("scanner", section.scanner())
                .put("language", section.language())
                .put("uuid", section.uuid())
                .put("updatedAt", now / 86_400 * 86_400)
                .put("createdAt", 1_600_000_000)
                .put("scannedAt", ScanEndpoints.scannedAt(work, section).orElse(now / 3600 * 3600))
                .put("content", true)
                .put("directory", true)
                .put("contentChangedAt", now / 86_400 + changes)
                .put("hidden", hidden)
                .list(
                        "Location",
                        section.locations().stream()
                                .map(location -> location(section, location))
                                .toList());
    }

    /** The first folder of a section has the number of the section. */
    private static Element location(Section section, String path) {
        int index = section.locations().indexOf(path);
        return Element.named("Location")
                .put("id", index == 0 ? ItemElements.number(section.key()) : section.key() + "00" + index)
                .put("path", path);
    }

    private static String art(Section section) {
        return "/:/resources/" + section.plexType() + "-fanart.jpg";
    }

    private static String thumb(Section section) {
        return "/:/resources/" + section.plexType() + ".png";
    }

    /** Returns the fields of the container around a list of a section's items. */
    static Element listHeader(Section section, ItemType type) {
        return Element.named("MediaContainer")
                .put("allowSync", true)
                .put("art", art(section))
                .put("content", "secondary")
                .put("identifier", "com.plexapp.plugins.library")
                .put("librarySectionID", ItemElements.number(section.key()))
                .put("librarySectionTitle", section.title())
                .put("librarySectionUUID", section.uuid())
                .put("mediaTagPrefix", "/system/bundle/media/flags/")
                .put("mediaTagVersion", MEDIA_TAG_VERSION)
                .put("thumb", thumb(section))
                .put("title1", section.title())
                .put("title2", "All " + plural(type))
                .put("viewGroup", type.plexName());
    }

    /** Returns the fields of the container around a list of filter choices. */
    static Element choicesHeader(Section section, String title) {
        return Element.named("MediaContainer")
                .put("allowSync", false)
                .put("art", art(section))
                .put("content", "secondary")
                .put("identifier", "com.plexapp.plugins.library")
                .put("mediaTagPrefix", "/system/bundle/media/flags/")
                .put("mediaTagVersion", MEDIA_TAG_VERSION)
                .put("nocache", true)
                .put("thumb", thumb(section))
                .put("title1", section.title())
                .put("title2", title)
                .put("viewGroup", "secondary");
    }

    /** Returns the types of a section with the top one first. */
    static List<ItemType> types(Section section) {
        List<ItemType> types = new ArrayList<>();
        for (Optional<ItemType> type = Optional.of(section.type());
                type.isPresent();
                type = type.get().child()) {
            types.add(type.get());
        }
        return types;
    }

    static Element meta(FilterList filters, Section section, ItemType active) {
        Element folder = Element.named("Type")
                .put("key", "/library/sections/" + section.key() + "/folder")
                .put("type", "folder")
                .put("title", "Folders")
                .put("active", false);
        List<Element> types = new ArrayList<>(typeElements(filters, section, Optional.of(active)));
        types.add(folder);
        return Element.named("Meta").list("Type", types).list("FieldType", fieldTypes());
    }

    /** The list of collections describes the fields of collections alone. */
    static Element collectionMeta(FilterList filters, Section section) {
        return Element.named("Meta")
                .list("Type", List.of(typeElement(filters, section, ItemType.COLLECTION, true)))
                .list("FieldType", fieldTypes());
    }

    static List<Element> typeElements(FilterList filters, Section section, Optional<ItemType> active) {
        return types(section).stream()
                .map(type -> typeElement(
                        filters, section, type, active.filter(type::equals).isPresent()))
                .toList();
    }

    private static Element typeElement(FilterList filters, Section section, ItemType type, boolean active) {
        List<Field> fields = Fields.of(type).stream()
                .filter(field -> filters.has(field.key()))
                .toList();
        return Element.named("Type")
                .put("key", "/library/sections/" + section.key() + "/all?type=" + type.number())
                .put("type", type.filterName())
                .put("title", plural(type))
                .put("active", active)
                .list(
                        "Filter",
                        fields.stream()
                                .filter(SectionElements::hasChoices)
                                .map(field -> filter(section, field))
                                .toList())
                .list(
                        "Sort",
                        Fields.sorts(type).stream()
                                .map(sort -> sort(section, type, sort))
                                .toList())
                .list(
                        "Field",
                        Stream.concat(
                                        titlesAbove(type),
                                        fields.stream().map(field -> field(scope(section, type), field)))
                                .toList());
    }

    private static Element field(String scope, Field field) {
        return Element.named("Field")
                .put("key", scope + field.key())
                .put("title", field.title())
                .put("type", field.type().plexName())
                .put("subType", field.subType());
    }

    /** The children of something but an album of photographs can be filtered by its title too: tracks by {@code artist.title}. */
    private static Stream<Element> titlesAbove(ItemType type) {
        return Stream.iterate(type.parent(), Optional::isPresent, above -> above.flatMap(ItemType::parent))
                .flatMap(Optional::stream)
                .filter(above -> above != ItemType.PHOTO_ALBUM)
                .flatMap(above ->
                        Fields.find(above, "title").stream().map(title -> field(above.filterName() + '.', title)));
    }

    /** Types of a section that has several name their fields with the type, as {@code show.title}. */
    private static String scope(Section section, ItemType type) {
        return types(section).size() == 1 ? "" : type.filterName() + '.';
    }

    private static boolean hasChoices(Field field) {
        return switch (field.type()) {
            case DATE -> false;
            case STRING -> field.key().equals("studio") || field.key().equals("editionTitle");
            case INTEGER -> field.key().equals("year") || field.key().equals("decade");
            default -> !field.key().equals("trash");
        };
    }

    private static Element filter(Section section, Field field) {
        String type = switch (field.type()) {
            case BOOLEAN -> "boolean";
            case INTEGER -> "integer";
            default -> "string";
        };
        return Element.named("Filter")
                .put("filter", field.key())
                .put("filterType", type)
                .put("key", "/library/sections/" + section.key() + '/' + field.key())
                .put("title", field.title())
                .put("type", "filter");
    }

    private static Element sort(Section section, ItemType type, Fields.SortKey sort) {
        boolean first = sort.equals(Fields.sorts(type).get(0));
        return Element.named("Sort")
                .put("default", first ? "asc" : null)
                .put("defaultDirection", sort.defaultDirection())
                .put("descKey", descending(sort.key()))
                .put(
                        "firstCharacterKey",
                        sort.key().equals("titleSort")
                                ? "/library/sections/" + section.key() + "/firstCharacter"
                                : null)
                .put("key", sort.key())
                .put("title", sort.title());
    }

    private static String descending(String key) {
        int comma = key.indexOf(',');
        return comma < 0 ? key + ":desc" : key.substring(0, comma) + ":desc" + key.substring(comma);
    }

    static List<Element> fieldTypes() {
        return Arrays.stream(FieldType.values())
                .map(type -> Element.named("FieldType")
                        .put("type", type.plexName())
                        .list(
                                "Operator",
                                type.operators().stream()
                                        .map(operator -> Element.named("Operator")
                                                .put("key", operator.key())
                                                .put("title", operator.title()))
                                        .toList()))
                .toList();
    }

    static String plural(ItemType type) {
        String name = type == ItemType.PHOTO_ALBUM ? "photo album" : type.plexName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + 's';
    }
}
