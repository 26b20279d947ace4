package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sections and the lists of their items. */
final class SectionEndpoints {
    private final Context context;
    private final CollectionEndpoints collections;

    SectionEndpoints(Context context, CollectionEndpoints collections) {
        this.context = context;
        this.collections = collections;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections", call -> sections())
                .get("/library/sections/all", call -> sections())
                .get("/library/sections/{section}", this::details)
                .get("/library/sections/{section}/all", this::all)
                .get("/library/sections/{section}/newest", call -> sorted(call, "originallyAvailableAt:desc"))
                .get("/library/sections/{section}/recentlyAdded", call -> sorted(call, "addedAt:desc"))
                .get("/library/sections/{section}/albums", call -> typed(call, ItemType.ALBUM))
                .get("/library/sections/{section}/filters", this::filters)
                .get("/library/sections/{section}/sorts", this::sorts)
                .get("/library/sections/{section}/firstCharacter", this::firstCharacters)
                .get("/library/sections/{section}/firstCharacters", this::firstCharacters)
                .get("/library/all", this::everywhere);
    }

    private Answer sections() {
        return list(context.library().sections());
    }

    Answer list(List<Section> sections) {
        long now = context.library().now();
        long changes = context.library().items().version();
        return Answer.of(Element.named("MediaContainer")
                .put("size", sections.size())
                .put("allowSync", false)
                .put("title1", "Plex Library")
                .list(
                        "Directory",
                        sections.stream()
                                .map(section -> SectionElements.directory(
                                        section,
                                        now,
                                        changes,
                                        context.library().machine().work(),
                                        SectionSettings.hidden(context.library(), section)))
                                .toList()));
    }

    private Answer details(Call call) {
        Section section = context.section(call);
        List<Element> directories = List.of(
                entry("all", SectionElements.plural(section.type()), false),
                entry("unwatched", "Unwatched", false),
                entry("newest", "Recently Released", false),
                entry("recentlyAdded", "Recently Added", false),
                entry("onDeck", "Continue Watching", false),
                entry("collection", "By Collection", true),
                entry("genre", "By Genre", true),
                entry("year", "By Year", true),
                entry("decade", "By Decade", true),
                entry("director", "By Director", true),
                entry("actor", "By Starring Actor", true),
                entry("country", "By Country", true),
                entry("contentRating", "By Content Rating", true),
                entry("resolution", "By Resolution", true),
                entry("firstCharacter", "By First Letter", true));
        Element container = Element.named("MediaContainer").put("size", directories.size());
        SectionElements.choicesHeader(section, "")
                .remove("title2")
                .remove("nocache")
                .fields()
                .forEach(container::put);
        container.put("librarySectionID", ItemElements.number(section.key())).list("Directory", directories);
        if (call.parameters().flag("includeDetails")
                && context.settings().filters().listed()) {
            container
                    .list(
                            "Type",
                            SectionElements.typeElements(context.settings().filters(), section, Optional.empty()))
                    .list("FieldType", SectionElements.fieldTypes());
        }
        return Answer.of(container);
    }

    private static Element entry(String key, String title, boolean secondary) {
        return Element.named("Directory")
                .put("secondary", secondary ? true : null)
                .put("key", key)
                .put("title", title);
    }

    private Answer filters(Call call) {
        return metaPart(call, "Filter");
    }

    private Answer sorts(Call call) {
        return metaPart(call, "Sort");
    }

    private Answer metaPart(Call call, String name) {
        Section section = context.section(call);
        ItemType type = typeOf(call, section);
        if (!context.settings().filters().listed()) {
            throw new StatusException(404);
        }
        Element element = SectionElements.typeElements(context.settings().filters(), section, Optional.of(type))
                .get(SectionElements.types(section).indexOf(type));
        Object rows = element.fields().get(name);
        List<?> list = rows instanceof List<?> some ? some : List.of();
        return Answer.of(
                Element.named("MediaContainer").put("size", list.size()).put("Directory", list));
    }

    private Answer all(Call call) {
        Section section = context.section(call);
        ItemType type = typeOf(call, section);
        if (type == ItemType.COLLECTION) {
            return collections.ofSection(call);
        }
        int[] numbers = withCollections(
                call, section, type, context.query().find(List.of(section), type, call.parameters(), call.accountId()));
        Element header = SectionElements.listHeader(section, type);
        if (call.parameters().flag("includeMeta")
                && context.settings().filters().listed()) {
            header.child("Meta", SectionElements.meta(context.settings().filters(), section, type));
        }
        return context.answer(call, header, numbers, ItemElements.Detail.row(call));
    }

    /** A list that was not filtered has the collections behind the items, when it is asked for them. */
    private int[] withCollections(Call call, Section section, ItemType type, int[] numbers) {
        boolean filtered = call.parameters().selection().stream()
                .anyMatch(parameter -> !parameter.name().equals("sort"));
        if (filtered || !call.parameters().flag("includeCollections")) {
            return numbers;
        }
        return IntStream.concat(
                        Arrays.stream(numbers),
                        context.library().collections().all().stream()
                                .filter(collection ->
                                        collection.sectionKey().equals(section.key()) && collection.subtype() == type)
                                .mapToInt(collection -> context.number(collection.ratingKey())))
                .toArray();
    }

    private Answer sorted(Call call, String sort) {
        Section section = context.section(call);
        int[] numbers = context.query().find(List.of(section), section.type(), sortBy(sort), call.accountId());
        return context.answer(
                call, SectionElements.listHeader(section, section.type()), numbers, ItemElements.Detail.row(call));
    }

    private static Parameters sortBy(String sort) {
        return Parameters.parse("sort=" + sort);
    }

    private Answer typed(Call call, ItemType type) {
        Section section = context.section(call);
        int[] numbers = context.query().find(List.of(section), type, call.parameters(), call.accountId());
        return context.answer(call, SectionElements.listHeader(section, type), numbers, ItemElements.Detail.row(call));
    }

    /** Returns the type asked for, or the section's own; photo albums and photographs are both in a photo section. */
    static ItemType typeOf(Call call, Section section) {
        return call.parameters().first("type").flatMap(ItemType::of).orElse(section.type());
    }

    private Answer firstCharacters(Call call) {
        Section section = context.section(call);
        ItemType type = typeOf(call, section);
        Map<String, Integer> counts = new TreeMap<>();
        for (int number : context.query().find(List.of(section), type, call.parameters(), call.accountId())) {
            String title = context.library().items().titleSort(number);
            String first = title.isEmpty() ? "#" : title.substring(0, title.offsetByCodePoints(0, 1));
            String upper = first.toUpperCase(Locale.ROOT);
            counts.merge(Character.isLetter(upper.codePointAt(0)) ? upper : "#", 1, Integer::sum);
        }
        List<Element> rows = counts.entrySet().stream()
                .map(count -> Element.named("Directory")
                        .put("size", count.getValue())
                        .put("key", Parameters.encode(count.getKey()))
                        .put("title", count.getKey()))
                .toList();
        return Listing.of(
                call, SectionElements.choicesHeader(section, "By First Letter"), "Directory", rows.size(), rows::get);
    }

    private Answer everywhere(Call call) {
        List<Section> sections = context.library().sections();
        Optional<ItemType> asked = call.parameters().first("type").flatMap(ItemType::of);
        List<ItemType> types = asked.map(List::of)
                .orElseGet(() -> sections.stream()
                        .flatMap(section -> call.parameters().first("guid").isPresent()
                                ? SectionElements.types(section).stream()
                                : Stream.of(section.type()))
                        .distinct()
                        .toList());
        int[] numbers = types.stream()
                .flatMapToInt(type ->
                        Arrays.stream(context.query().find(sections, type, call.parameters(), call.accountId())))
                .toArray();
        Element header = Element.named("MediaContainer")
                .put("allowSync", true)
                .put("identifier", "com.plexapp.plugins.library")
                .put("mediaTagPrefix", "/system/bundle/media/flags/")
                .put("mediaTagVersion", SectionElements.MEDIA_TAG_VERSION);
        return context.answer(call, header, numbers, ItemElements.Detail.mixedRow(call));
    }
}
