package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.Fields;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values a filter can take: what the items of a section have. */
final class ChoiceEndpoints {
    private static final List<String> NUMBERS = List.of("year", "decade");
    private static final List<String> KEYED =
            List.of("contentRating", "studio", "network", "resolution", "audioLanguage", "subtitleLanguage");

    private final Context context;

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
        Map<String, String> titlesByKey = new TreeMap<>();
        for (int number : context.query().find(List.of(section), type, call.parameters(), call.accountId())) {
            collect(field, context.library().items().item(number), number, titlesByKey);
        }
        List<Element> rows = titlesByKey.entrySet().stream()
                .sorted((left, right) -> order(field, left, right))
                .map(choice -> row(section, field, choice))
                .toList();
        String title =
                Fields.find(type, field).map(found -> "By " + found.title()).orElse("");
        return Listing.of(call, SectionElements.choicesHeader(section, title), "Directory", rows.size(), rows::get);
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
                titlesByKey.put(Integer.toString(context.library().tagIds().idOf(tag.kind(), tag.name())), tag.name());
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
