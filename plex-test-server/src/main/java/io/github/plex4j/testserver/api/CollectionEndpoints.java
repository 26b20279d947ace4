package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Collection;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collections: what they hold, their order and settings. Their titles, labels and so on are edited as those of items are. */
final class CollectionEndpoints {
    private final Context context;
    private final Contents contents;

    CollectionEndpoints(Context context, Contents contents) {
        this.context = context;
        this.contents = contents;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/{section}/collections", this::ofSection)
                .get("/library/collections/{id}", this::one)
                .get("/library/collections/{id}/children", this::children)
                .get("/library/collections/{id}/items", this::children)
                .ownerWrite("POST", "/library/collections", this::create)
                .ownerWrite("PUT", "/library/collections/{id}/items", this::fill)
                .ownerWrite("DELETE|PUT", "/library/collections/{id}/items/{item}", this::removeItem)
                .ownerWrite("PUT", "/library/collections/{id}/items/{item}/move", this::move)
                .ownerWrite("PUT", "/library/collections/{id}/prefs", this::setPreferences)
                .ownerWrite("DELETE", "/library/collections/{id}", this::delete);
    }

    boolean has(String id) {
        return context.library().collections().find(id).isPresent();
    }

    private Collection collection(Call call) {
        return context.library().collections().find(call.variable("id")).orElseThrow(() -> new StatusException(404));
    }

    Answer ofSection(Call call) {
        Section section = context.section(call);
        int[] numbers =
                context.query().find(List.of(section), ItemType.COLLECTION, call.parameters(), call.accountId());
        Element header = SectionElements.listHeader(section, section.type());
        if (call.parameters().flag("includeMeta")
                && context.settings().filters().listed()) {
            header.child(
                    "Meta", SectionElements.collectionMeta(context.settings().filters(), section));
        }
        return context.answer(call, header, numbers, ItemElements.Detail.row(call));
    }

    Answer one(Call call) {
        Collection collection = collection(call);
        Element element = element(collection, ItemElements.Detail.full(call));
        if (call.parameters().flag("includePreferences")) {
            element.child("Preferences", CollectionPreferences.element(collection));
        }
        return Answer.of(Element.named("MediaContainer")
                .put("size", 1)
                .put("allowSync", true)
                .put("identifier", "com.plexapp.plugins.library")
                .put("librarySectionID", ItemElements.number(collection.sectionKey()))
                .list("Metadata", List.of(element)));
    }

    Answer children(Call call) {
        Collection collection = collection(call);
        Section section = context.library().section(collection.sectionKey()).orElseThrow();
        return context.answer(
                call,
                SectionElements.listHeader(section, collection.subtype()),
                contents.members(collection.ratingKey()),
                ItemElements.Detail.row(call));
    }

    List<Element> matching(Call call, String query) {
        return context.library().collections().all().stream()
                .filter(collection ->
                        SearchEndpoints.score(context.library().collections().title(collection), query) > 0)
                .map(collection -> element(collection, ItemElements.Detail.mixedRow(call)))
                .toList();
    }

    private Element element(Collection collection, ItemElements.Detail detail) {
        return context.elements().element(context.library().items().numberOf(collection.ratingKey()), detail);
    }

    private Answer create(Call call) {
        String title = call.parameters().first("title").orElseThrow(() -> new StatusException(400));
        String sectionKey = call.parameters().first("sectionId").orElseThrow(() -> new StatusException(400));
        Section section = context.library().section(sectionKey).orElseThrow(() -> new StatusException(404));
        ItemType type = call.parameters().first("type").flatMap(ItemType::of).orElse(section.type());
        String uri = call.parameters().first("uri").orElse("");
        boolean smart = call.parameters().flag("smart");
        List<String> members = smart || uri.isEmpty() ? List.of() : contents.keys(uri, call.accountId());
        requireType(members, sectionKey, type);
        String key = context.library()
                .collections()
                .create(
                        title,
                        new Collection(
                                "", sectionKey, type, smart ? Contents.smartPath(uri) : null, members, Map.of()));
        return answer(call, key);
    }

    /** A collection is of one section and one type. */
    private void requireType(List<String> members, String sectionKey, ItemType type) {
        boolean fit = members.stream()
                .map(context::item)
                .allMatch(item -> item.type() == type && item.sectionKey().equals(sectionKey));
        if (!fit) {
            throw new StatusException(400);
        }
    }

    /** Adds items to a collection of members, or gives a smart one another query. */
    private Answer fill(Call call) {
        Collection collection = collection(call);
        String uri = call.parameters().first("uri").orElseThrow(() -> new StatusException(400));
        if (collection.smart()) {
            String path = Contents.smartPath(uri);
            context.library().collections().change(collection.ratingKey(), smart -> smart.withContent(path));
        } else {
            List<String> members = contents.keys(uri, call.accountId());
            requireType(members, collection.sectionKey(), collection.subtype());
            context.library().collections().addMembers(collection.ratingKey(), members);
        }
        return answer(call, collection.ratingKey());
    }

    private Answer removeItem(Call call) {
        Collection collection = withItem(call);
        List<String> others = new ArrayList<>(collection.members());
        others.remove(call.variable("item"));
        context.library().collections().change(collection.ratingKey(), same -> same.withMembers(others));
        return answer(call, collection.ratingKey());
    }

    /** A collection whose members were moved has an order of its own from then on. */
    private Answer move(Call call) {
        Collection collection = withItem(call);
        String item = call.variable("item");
        Optional<String> after = call.parameters().first("after").filter(other -> !other.equals(item));
        List<String> order = new ArrayList<>(Arrays.stream(contents.members(collection.ratingKey()))
                .mapToObj(number -> context.library().items().item(number).ratingKey())
                .filter(key -> !key.equals(item)
                        || call.parameters().first("after").filter(item::equals).isPresent())
                .toList());
        if (after.isPresent() && !order.contains(after.get())) {
            throw new StatusException(404);
        }
        if (!order.contains(item)) {
            order.add(after.map(key -> order.indexOf(key) + 1).orElse(0), item);
        }
        context.library()
                .collections()
                .change(
                        collection.ratingKey(),
                        same -> same.withMembers(order).withPreference(Collection.SORT, Collection.CUSTOM));
        return answer(call, collection.ratingKey());
    }

    private Collection withItem(Call call) {
        Collection collection = fixed(call);
        if (!collection.members().contains(call.variable("item"))) {
            throw new StatusException(404);
        }
        return collection;
    }

    Answer setPreferences(Call call) {
        Collection collection = collection(call);
        context.library()
                .collections()
                .change(collection.ratingKey(), same -> CollectionPreferences.changed(same, call.parameters()));
        return Answer.empty();
    }

    private Collection fixed(Call call) {
        Collection collection = collection(call);
        if (collection.smart()) {
            throw new StatusException(400);
        }
        return collection;
    }

    private Answer answer(Call call, String key) {
        Collection collection = context.library().collections().find(key).orElseThrow();
        return Answer.of(Element.named("MediaContainer")
                .put("size", 1)
                .list("Metadata", List.of(element(collection, ItemElements.Detail.mixedRow(call)))));
    }

    /** Two collections of a section cannot have the same title. */
    void refuseTakenTitle(String id, Parameters parameters) {
        Optional<String> title = parameters.first("title.value");
        context.library()
                .collections()
                .find(id)
                .flatMap(collection -> title.flatMap(wanted ->
                        context.library().collections().titled(collection.sectionKey(), collection.subtype(), wanted)))
                .filter(other -> !other.ratingKey().equals(id))
                .ifPresent(other -> {
                    throw new StatusException(409);
                });
    }

    Answer delete(Call call) {
        context.library().collections().delete(collection(call).ratingKey());
        return Answer.empty();
    }
}
