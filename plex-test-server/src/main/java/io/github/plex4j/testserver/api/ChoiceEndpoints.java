package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.FieldType;
import io.github.plex4j.testserver.query.Fields;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.query.Remembered;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values a filter can take: what the items of a section have. */
final class ChoiceEndpoints {
    private static final List<String> NUMBERS = List.of("year", "decade");
    private static final List<String> KEYED = List.of(
            "contentRating",
            "studio",
            "network",
            "resolution",
            "videoCodec",
            "audioCodec",
            "audioLanguage",
            "subtitleLanguage",
            "format",
            "subformat");

    private static final int MOST_CHOICES = 100_000;

    private final Context context;
    private final Remembered<Map<String, String>> found = new Remembered<>(MOST_CHOICES, Map::size);

    ChoiceEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/{section}/{field}", this::choices);
    }

    private Answer choices(Call call) {
        Section section = context.section(call);
        ItemType type = SectionEndpoints.typeOf(call, section);
        String field = call.variable("field");
        if (!context.settings().filters().has(field)) {
            throw new StatusException(404);
        }
        if (isFlag(section, field)) {
            return Listing.of(call, SectionElements.choicesHeader(section, ""), "Directory", 0, index -> {
                throw new IndexOutOfBoundsException(index);
            });
        }
        String key = field + '\n' + context.query().keyOf(List.of(section), type, call.parameters(), call.accountId());
        Map<String, String> titlesByKey = found.get(key, () -> find(call, section, type, field));
        List<Map.Entry<String, String>> choices = titlesByKey.entrySet().stream()
                .sorted((left, right) -> order(field, left, right))
                .toList();
        String title =
                Fields.find(type, field).map(found -> "By " + found.title()).orElse("");
        return Listing.of(
                call,
                SectionElements.choicesHeader(section, title),
                "Directory",
                choices.size(),
                index -> row(section, field, choices.get(index)));
    }

    private static boolean isFlag(Section section, String field) {
        return SectionElements.types(section).stream()
                .flatMap(type -> Fields.find(type, field).stream())
                .anyMatch(found -> found.type() == FieldType.BOOLEAN);
    }

    private Map<String, String> find(Call call, Section section, ItemType type, String field) {
        Map<String, String> titlesByKey = new TreeMap<>();
        Optional<TagKind> kind = TagKind.ofFilter(field);
        if (kind.isPresent() && !context.query().filters(type, call.parameters())) {
            context.tagCounts()
                    .of(section, type, kind.get())
                    .keySet()
                    .forEach(name -> addTag(kind.get(), name, titlesByKey));
            return titlesByKey;
        }
        for (int number : context.query().find(List.of(section), type, call.parameters(), call.accountId())) {
            collect(field, context.library().items().item(number), number, titlesByKey);
        }
        return titlesByKey;
    }

    private void addTag(TagKind kind, String name, Map<String, String> titlesByKey) {
        titlesByKey.put(Integer.toString(context.library().tagIds().idOf(kind, name)), name);
    }

    private static int order(String field, Map.Entry<String, String> left, Map.Entry<String, String> right) {
        return NUMBERS.contains(field)
                ? right.getKey().compareTo(left.getKey())
                : left.getValue().compareToIgnoreCase(right.getValue());
    }

    private static Element row(Section section, String field, Map.Entry<String, String> choice) {
        String key = Parameters.encode(choice.getKey());
        return Element.named("Directory")
                .put("fastKey", "/library/sections/" + section.key() + "/all?" + field + '=' + key)
                .put("key", key)
                .put("title", choice.getValue())
                .put("type", field);
    }

    private void collect(String field, Item item, int number, Map<String, String> titlesByKey) {
        Optional<TagKind> kind = TagKind.ofFilter(field);
        Integer year = item.year();
        String edition = item.editionTitle();
        if (kind.isPresent()) {
            for (Tag tag : item.tags(kind.get())) {
                addTag(tag.kind(), tag.name(), titlesByKey);
            }
        } else if (NUMBERS.contains(field)) {
            if (year != null) {
                boolean decade = field.equals("decade");
                String key = Integer.toString(decade ? year / 10 * 10 : year);
                titlesByKey.put(key, decade ? key + 's' : key);
            }
        } else if (field.equals("edition") || field.equals("editionTitle")) {
            if (edition != null) {
                titlesByKey.put(edition, edition);
            }
        } else if (KEYED.contains(field)) {
            context.query().keysOf(number, field).forEach(key -> titlesByKey.put(key, title(field, key)));
        } else {
            throw new StatusException(404);
        }
    }

    private static String title(String field, String key) {
        return switch (field) {
            case "resolution" -> MediaElements.resolutionTitle(key);
            case "audioLanguage", "subtitleLanguage" ->
                Language.of(key).map(Language::title).orElse(key.toUpperCase(Locale.ROOT));
            default -> key;
        };
    }
}
