package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Collection;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collections. */
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
                .ownerWrite("PUT", "/library/collections/{id}/items", this::addItems)
                .ownerWrite("DELETE|PUT", "/library/collections/{id}/items/{item}", this::removeItem)
                .ownerWrite("PUT", "/library/collections/{id}/items/{item}/move", this::move)
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
        List<Collection> collections = context.library().collections().all().stream()
                .filter(collection -> collection.sectionKey().equals(section.key()))
                .filter(collection -> call.parameters()
                        .first("title")
                        .map(title ->
                                collection.title().toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT)))
                        .orElse(true))
                .toList();
        Element header = SectionElements.listHeader(section, section.type());
        return Listing.of(
                call, header, "Metadata", collections.size(), index -> element(collections.get(index), false));
    }

    Answer one(Call call) {
        Collection collection = collection(call);
        return Answer.of(Element.named("MediaContainer")
                .put("size", 1)
                .put("allowSync", true)
                .put("identifier", "com.plexapp.plugins.library")
                .put("librarySectionID", ItemElements.number(collection.sectionKey()))
                .list("Metadata", List.of(element(collection, true))));
    }

    Answer children(Call call) {
        Collection collection = collection(call);
        int[] numbers = numbers(collection);
        Section section = context.library().section(collection.sectionKey()).orElseThrow();
        return context.answer(
                call,
                SectionElements.listHeader(section, collection.subtype()),
                numbers,
                ItemElements.Detail.row(call));
    }

    private int[] numbers(Collection collection) {
        String content = collection.content();
        return content == null ? contents.present(collection.members()) : contents.query(content, Library.OWNER);
    }

    List<Element> matching(String query) {
        return context.library().collections().all().stream()
                .filter(collection -> SearchEndpoints.score(collection.title(), query) > 0)
                .map(collection -> element(collection, true))
                .toList();
    }

    private Element element(Collection collection, boolean withSection) {
        Element element = Element.named("Directory")
                .put("ratingKey", collection.ratingKey())
                .put("key", "/library/collections/" + collection.ratingKey() + "/children")
                .put(
                        "guid",
                        "collection://7e57%020d".formatted(collection.title().hashCode() & 0xffffffffL))
                .put("type", "collection")
                .put("title", collection.title());
        if (withSection) {
            element.put(
                            "librarySectionTitle",
                            context.library()
                                    .section(collection.sectionKey())
                                    .map(Section::title)
                                    .orElse(null))
                    .put("librarySectionID", ItemElements.number(collection.sectionKey()))
                    .put("librarySectionKey", "/library/sections/" + collection.sectionKey());
        }
        return element.put("subtype", collection.subtype().plexName())
                .put("smart", collection.smart() ? true : null)
                .put("content", collection.content())
                .put("summary", collection.summary())
                .put("index", context.library().tagIds().idOf(TagKind.COLLECTION, collection.title()))
                .put("ratingCount", 0)
                .put("thumb", "/library/collections/" + collection.ratingKey() + "/composite/" + collection.updatedAt())
                .put("addedAt", collection.addedAt())
                .put("updatedAt", collection.updatedAt())
                .put("childCount", Integer.toString(numbers(collection).length));
    }

    private Answer create(Call call) {
        String title = call.parameters().first("title").orElseThrow(() -> new StatusException(400));
        String sectionKey = call.parameters().first("sectionId").orElseThrow(() -> new StatusException(400));
        Section section = context.library().section(sectionKey).orElseThrow(() -> new StatusException(404));
        ItemType type = call.parameters().first("type").flatMap(ItemType::of).orElse(section.type());
        boolean smart = call.parameters().flag("smart");
        String uri = call.parameters().first("uri").orElse("");
        long now = context.library().now();
        Collection collection = new Collection(
                context.library().newKey(),
                sectionKey,
                type,
                title,
                "",
                smart ? Contents.smartPath(uri) : null,
                now,
                now,
                smart || uri.isEmpty() ? List.of() : contents.keys(uri));
        context.library().collections().put(collection);
        collection.members().forEach(member -> context.library().tagMember(member, title, true));
        return Answer.of(
                Element.named("MediaContainer").put("size", 1).list("Metadata", List.of(element(collection, true))));
    }

    private Answer addItems(Call call) {
        Collection collection = fixed(call);
        String uri = call.parameters().first("uri").orElseThrow(() -> new StatusException(400));
        List<String> members = new ArrayList<>(collection.members());
        for (String key : contents.keys(uri)) {
            if (!members.contains(key)) {
                members.add(key);
                context.library().tagMember(key, collection.title(), true);
            }
        }
        return replace(collection, members);
    }

    private Answer removeItem(Call call) {
        Collection collection = fixed(call);
        List<String> members = new ArrayList<>(collection.members());
        if (!members.remove(call.variable("item"))) {
            throw new StatusException(404);
        }
        context.library().tagMember(call.variable("item"), collection.title(), false);
        return replace(collection, members);
    }

    private Answer move(Call call) {
        Collection collection = fixed(call);
        List<String> members = new ArrayList<>(collection.members());
        String item = call.variable("item");
        Optional<String> after = call.parameters().first("after");
        if (!members.remove(item)) {
            throw new StatusException(404);
        }
        members.add(after.map(key -> members.indexOf(key) + 1).orElse(0), item);
        return replace(collection, members);
    }

    private Collection fixed(Call call) {
        Collection collection = collection(call);
        if (collection.smart()) {
            throw new StatusException(400);
        }
        return collection;
    }

    private Answer replace(Collection collection, List<String> members) {
        Collection changed = collection.withMembers(members, context.library().now());
        context.library().collections().put(changed);
        return Answer.of(
                Element.named("MediaContainer").put("size", 1).list("Metadata", List.of(element(changed, true))));
    }

    /** Changes title and summary; returns whether there is such a collection. */
    boolean edit(String id, Parameters parameters) {
        return context.library()
                .collections()
                .edit(
                        id,
                        collection -> collection.described(
                                parameters.first("title.value").orElse(collection.title()),
                                parameters.first("summary.value").orElse(collection.summary()),
                                context.library().now()));
    }

    Answer delete(Call call) {
        Collection collection = collection(call);
        collection.members().forEach(member -> context.library().tagMember(member, collection.title(), false));
        context.library().collections().remove(collection.ratingKey());
        return Answer.empty();
    }
}
