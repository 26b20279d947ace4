package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values common to the items a filter finds: an element as clients fill their forms for many items with. */
final class CommonEndpoints {
    private static final Map<String, Function<Item, @Nullable Object>> FIELDS = fields();

    private final Context context;

    CommonEndpoints(Context context) {
        this.context = context;
    }

    private static Map<String, Function<Item, @Nullable Object>> fields() {
        Map<String, Function<Item, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("ratingKey", Item::ratingKey);
        fields.put("guid", Item::guid);
        fields.put("title", Item::title);
        fields.put("titleSort", Item::titleSort);
        fields.put("originalTitle", Item::originalTitle);
        fields.put("editionTitle", Item::editionTitle);
        fields.put("studio", Item::studio);
        fields.put("contentRating", Item::contentRating);
        fields.put("summary", Item::summary);
        fields.put("tagline", Item::tagline);
        fields.put("year", Item::year);
        fields.put("index", Item::index);
        fields.put("rating", Item::rating);
        fields.put("originallyAvailableAt", CommonEndpoints::released);
        return fields;
    }

    private static @Nullable Object released(Item item) {
        return item.originallyAvailableAt() == null
                ? null
                : item.originallyAvailableAt().toString();
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/{section}/common", this::common);
    }

    private Answer common(Call call) {
        Section section = context.section(call);
        int[] numbers = context.query()
                .find(List.of(section), SectionEndpoints.typeOf(call, section), call.parameters(), call.accountId());
        List<Item> items =
                Arrays.stream(numbers).mapToObj(context.library().items()::item).toList();
        List<Element> rows = items.isEmpty() ? List.of() : List.of(common(items));
        return Listing.page(call, SectionElements.choicesHeader(section, "Common"), "Metadata", rows.size(), rows::get);
    }

    private Element common(List<Item> items) {
        Element common = Element.named("Common").put("type", "common");
        List<String> mixed = new ArrayList<>();
        FIELDS.forEach((name, field) -> {
            Set<@Nullable Object> values = new HashSet<>();
            items.forEach(item -> values.add(field.apply(item)));
            if (values.size() == 1) {
                common.put(name, values.iterator().next());
            } else {
                mixed.add(name);
            }
        });
        common.put("mixedFields", mixed.isEmpty() ? null : String.join(",", mixed));
        for (TagKind kind : TagKind.values()) {
            common.list(kind.elementName(), tags(items, kind));
        }
        return common;
    }

    private List<Element> tags(List<Item> items, TagKind kind) {
        Set<String> names = new LinkedHashSet<>(names(items.get(0), kind));
        items.forEach(item -> names.retainAll(names(item, kind)));
        return names.stream()
                .map(name -> Element.named(kind.elementName())
                        .put("id", context.library().tagIds().idOf(kind, name))
                        .put("tag", name))
                .toList();
    }

    private static List<String> names(Item item, TagKind kind) {
        return item.tags(kind).stream().map(Tag::name).toList();
    }
}
