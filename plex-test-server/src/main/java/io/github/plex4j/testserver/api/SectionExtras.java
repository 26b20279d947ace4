package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Smaller lists about sections: what was not watched, their settings, and all tags. */
final class SectionExtras {
    private final Context context;

    SectionExtras(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/{section}/unwatched", this::unwatched)
                .get("/library/sections/{section}/prefs", this::preferences)
                .get("/library/tags", this::tags);
    }

    private Answer unwatched(Call call) {
        Section section = context.section(call);
        int[] numbers = context.query()
                .find(List.of(section), section.type(), Parameters.parse("unwatched=1"), call.accountId());
        return context.answer(
                call, SectionElements.listHeader(section, section.type()), numbers, ItemElements.Detail.row(call));
    }

    private Answer preferences(Call call) {
        List<Element> rows = SectionSettings.elements(context.library(), context.section(call));
        return Listing.of(call, Element.named("MediaContainer"), "Setting", rows.size(), rows::get);
    }

    private Answer tags(Call call) {
        int type = call.parameters().count("type").orElseThrow(() -> new StatusException(400));
        List<TagKind> kinds = Arrays.stream(TagKind.values())
                .filter(kind -> kind.tagType() == type)
                .toList();
        List<Element> rows = new ArrayList<>();
        for (TagKind kind : kinds) {
            names(kind).forEach(name -> rows.add(tag(kind, name)));
        }
        return Listing.of(call, Element.named("MediaContainer"), "Directory", rows.size(), rows::get);
    }

    private Set<String> names(TagKind kind) {
        Set<String> names = new TreeSet<>();
        for (Section section : context.library().sections()) {
            SectionElements.types(section)
                    .forEach(type -> names.addAll(
                            context.tagCounts().of(section, type, kind).keySet()));
        }
        return names;
    }

    private Element tag(TagKind kind, String name) {
        int id = context.library().tagIds().idOf(kind, name);
        return Element.named("Directory")
                .put("id", id)
                .put("filter", kind.filterName() + '=' + id)
                .put("tag", name)
                .put("tagType", kind.tagType());
    }
}
