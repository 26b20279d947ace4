package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Progress;
import io.github.plex4j.testserver.wire.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Single items, what is below them, and what is like them. */
final class MetadataEndpoints {
    private final Context context;
    private final ItemSettings settings;
    private final CollectionEndpoints collections;

    MetadataEndpoints(Context context, CollectionEndpoints collections) {
        this.context = context;
        this.settings = new ItemSettings(context.library());
        this.collections = collections;
    }

    void addTo(Routes routes) {
        routes.get("/library/metadata/{id}", this::details)
                .get("/library/metadata/{id}/children", this::children)
                .get("/library/metadata/{id}/grandchildren", this::grandchildren)
                .get("/library/metadata/{id}/allLeaves", this::leaves)
                .get("/library/metadata/{id}/extras", this::extras)
                .ownerWrite("PUT", "/library/metadata/{id}/prefs", this::setPreferences);
    }

    private Answer details(Call call) {
        if (collections.has(call.variable("id"))) {
            return collections.one(call);
        }
        int[] numbers = Arrays.stream(call.variable("id").split(",", -1))
                .mapToInt(key -> context.library().items().numberOf(key))
                .filter(number -> number >= 0)
                .toArray();
        if (numbers.length == 0) {
            throw new StatusException(404);
        }
        ItemElements.Detail detail = ItemElements.Detail.full(call);
        Item first = context.library().items().item(numbers[0]);
        return Listing.of(call, header(first), "Metadata", numbers.length, index -> full(call, numbers[index], detail));
    }

    private Element full(Call call, int number, ItemElements.Detail detail) {
        Element element = context.elements().full(number, detail, call.parameters());
        boolean show = context.library().items().item(number).type() == ItemType.SHOW;
        if (SonicEndpoints.isAnalyzed(context, context.library().items().item(number))) {
            element.put(SonicEndpoints.ANALYSIS, "1");
        }
        if (show && call.parameters().flag("includeOnDeck")) {
            context.query()
                    .nextEpisode(number, call.accountId())
                    .ifPresent(next -> element.child(
                            "OnDeck",
                            Element.named("OnDeck")
                                    .child(
                                            "Metadata",
                                            context.elements().element(next, ItemElements.Detail.mixedRow(call)))));
        }
        return element;
    }

    private Element header(Item item) {
        Optional<Section> section = context.library().section(item.sectionKey());
        return Element.named("MediaContainer")
                .put("allowSync", true)
                .put("identifier", "com.plexapp.plugins.library")
                .put("librarySectionID", ItemElements.number(item.sectionKey()))
                .put("librarySectionTitle", section.map(Section::title).orElse(null))
                .put("librarySectionUUID", section.map(Section::uuid).orElse(null))
                .put("mediaTagPrefix", "/system/bundle/media/flags/")
                .put("mediaTagVersion", SectionElements.MEDIA_TAG_VERSION);
    }

    private Answer children(Call call) {
        if (collections.has(call.variable("id"))) {
            return collections.children(call);
        }
        int number = context.number(call.variable("id"));
        Item item = context.library().items().item(number);
        int[] children = context.library().items().children(number).toArray();
        Element header = childrenHeader(item, children);
        if (item.type() == ItemType.SHOW
                && children.length > 1
                && !call.parameters().flag("excludeAllLeaves")) {
            header.list("Directory", List.of(allEpisodes(item, number, call.accountId())));
        }
        return rows(call, header, children);
    }

    private Element childrenHeader(Item item, int[] children) {
        Element header = header(item)
                .put("key", item.ratingKey())
                .put("nocache", true)
                .put("parentIndex", item.index())
                .put("parentTitle", item.title())
                .put("parentYear", item.year())
                .put("summary", item.summary())
                .put("thumb", ItemElements.pathOf(item) + "/thumb/" + item.updatedAt())
                .put("title2", item.title());
        context.library()
                .items()
                .parentOf(item)
                .ifPresent(above -> header.put("grandparentRatingKey", ItemElements.number(above.ratingKey()))
                        .put("grandparentTitle", above.title())
                        .put("title1", above.title()));
        if (children.length > 0) {
            header.put(
                    "viewGroup",
                    context.library().items().item(children[0]).type().plexName());
        }
        return header;
    }

    private Element allEpisodes(Item show, int number, int accountId) {
        Progress progress = Progress.of(context.library(), accountId, number);
        return Element.named("Directory")
                .put("leafCount", progress.leaves())
                .put("thumb", ItemElements.pathOf(show) + "/thumb/" + show.updatedAt())
                .put("viewedLeafCount", progress.viewedLeaves())
                .put("key", ItemElements.pathOf(show) + "/allLeaves")
                .put("title", "All episodes");
    }

    private Answer grandchildren(Call call) {
        int number = context.number(call.variable("id"));
        int[] numbers = context.library()
                .items()
                .children(number)
                .flatMap(context.library().items()::children)
                .toArray();
        return rows(call, childrenHeader(context.library().items().item(number), numbers), numbers);
    }

    private Answer leaves(Call call) {
        int number = context.number(call.variable("id"));
        int[] numbers = context.library().items().leaves(number).toArray();
        return rows(call, childrenHeader(context.library().items().item(number), numbers), numbers);
    }

    private Answer setPreferences(Call call) {
        String key = call.variable("id");
        return collections.has(key) ? collections.setPreferences(call) : settings.change(call, context.item(key));
    }

    /** The clips of an item. */
    private Answer extras(Call call) {
        int number = context.number(call.variable("id"));
        int[] clips = context.library()
                .items()
                .children(number)
                .filter(child -> context.library().items().type(child) == ItemType.CLIP)
                .toArray();
        return context.answer(call, Element.named("MediaContainer"), clips, ItemElements.Detail.mixedRow(call));
    }

    private Answer rows(Call call, Element header, int[] numbers) {
        return context.answer(call, header, numbers, ItemElements.Detail.row(call));
    }
}
