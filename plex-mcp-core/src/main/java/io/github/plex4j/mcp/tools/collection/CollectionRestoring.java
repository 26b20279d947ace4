package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.collection.CollectionEdits;
import io.github.plex4j.client.collection.CollectionMode;
import io.github.plex4j.client.collection.CollectionOrder;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.client.metadata.TagKind;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.change.OrderMoves;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Brings a collection into a former state, as far as its items are still in the library. */
final class CollectionRestoring {
    private final RatingKey collection;
    private final ToolContext context;
    private final CollectionEdits edits;

    CollectionRestoring(RatingKey collection, ToolContext context) {
        this.collection = collection;
        this.context = context;
        this.edits = context.plex().collections().edits();
    }

    /** Makes a deleted collection again with its first items, or its filters. */
    static RatingKey create(CollectionState old, ToolContext context) {
        CollectionEdits edits = context.plex().collections().edits();
        String type = old.type();
        String library = old.libraryKey();
        SmartContent content = old.content();
        List<RatingKey> items = present(old.ratingKeys(), context).stream()
                .limit(LibraryApi.MAXIMUM_KEYS)
                .map(RatingKey::of)
                .toList();
        if (type == null || library == null || (old.smart() ? content == null : items.isEmpty())) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "Nothing is left of which the collection \"" + old.texts().title() + "\" could be made again.",
                    "Make a new one with `create_collection`.");
        }
        return content != null
                ? edits.createSmart(new MediaType(type), old.texts().title(), content)
                : edits.create(
                        SectionKey.of(library), new MediaType(type), old.texts().title(), items);
    }

    void restore(CollectionState old) throws InterruptedException {
        CollectionState now = FoundCollection.of(collection.value(), context).state();
        setTexts(collection, now, old, context);
        CollectionMode mode = old.mode();
        if (mode != null && mode != now.mode()) {
            edits.setMode(collection, mode);
        }
        SmartContent content = old.content();
        if (content != null && !content.equals(now.content())) {
            edits.setContent(collection, content);
        }
        if (!old.smart()) {
            restoreItems(old, now);
        }
    }

    /** Sets what differs of title, sort title, summary and labels. */
    static void setTexts(RatingKey collection, CollectionState now, CollectionState wanted, ToolContext context) {
        String library = now.libraryKey();
        MetadataEdit edit = edit(now.texts(), wanted.texts());
        if (library != null && !edit.isNothing()) {
            context.plex().metadata().edit(SectionKey.of(library), MediaType.COLLECTION, List.of(collection), edit);
        }
    }

    private static MetadataEdit edit(CollectionState.Texts now, CollectionState.Texts wanted) {
        MetadataEdit edit = MetadataEdit.nothing();
        if (!now.title().equals(wanted.title())) {
            edit = edit.set(EditableField.TITLE, wanted.title()).lock(EditableField.TITLE, true);
        }
        if (!Objects.equals(now.sortTitle(), wanted.sortTitle())) {
            edit = edit.set(
                            EditableField.SORT_TITLE,
                            Optional.ofNullable(wanted.sortTitle()).orElse(""))
                    .lock(EditableField.SORT_TITLE, true);
        }
        if (!now.summary().equals(wanted.summary())) {
            edit = edit.set(EditableField.SUMMARY, wanted.summary()).lock(EditableField.SUMMARY, true);
        }
        if (!now.labels().equals(wanted.labels())) {
            List<String> gone = now.labels().stream()
                    .filter(label -> !wanted.labels().contains(label))
                    .toList();
            edit = wanted.labels().isEmpty() ? edit : edit.tags(TagKind.LABEL, wanted.labels());
            edit = gone.isEmpty() ? edit : edit.without(TagKind.LABEL, gone);
            edit = edit.lock(TagKind.LABEL, true);
        }
        return edit;
    }

    private void restoreItems(CollectionState old, CollectionState now) throws InterruptedException {
        List<String> wanted = present(old.ratingKeys(), context);
        for (String key : now.ratingKeys()) {
            if (!wanted.contains(key)) {
                context.cancellation().throwIfCancelled();
                edits.remove(collection, RatingKey.of(key));
            }
        }
        add(wanted.stream().filter(key -> !now.ratingKeys().contains(key)).toList());
        CollectionOrder order = Optional.ofNullable(old.sort()).orElse(CollectionOrder.RELEASE);
        if (order == CollectionOrder.CUSTOM) {
            edits.setOrder(collection, order);
            move(wanted);
        } else if (order != now.sort()) {
            edits.setOrder(collection, order);
        }
    }

    private void add(List<String> missing) {
        for (int first = 0; first < missing.size(); first += LibraryApi.MAXIMUM_KEYS) {
            context.cancellation().throwIfCancelled();
            edits.add(
                    collection,
                    missing.subList(first, Math.min(first + LibraryApi.MAXIMUM_KEYS, missing.size())).stream()
                            .map(RatingKey::of)
                            .toList());
        }
    }

    private void move(List<String> wanted) {
        List<String> now = FoundCollection.keys(FoundCollection.members(collection, context));
        for (OrderMoves.Move move : OrderMoves.between(now, wanted)) {
            context.cancellation().throwIfCancelled();
            String after = move.after();
            edits.move(collection, RatingKey.of(move.entry()), after == null ? null : RatingKey.of(after));
        }
    }

    private static List<String> present(List<String> ratingKeys, ToolContext context) {
        Set<String> there = new HashSet<>();
        new ItemLookup(context.plex().libraries(), new ContextObserver(context))
                .outlines(
                        ratingKeys.stream().map(RatingKey::of).toList(),
                        item -> there.add(String.valueOf(item.rawKey())));
        return ratingKeys.stream().filter(there::contains).toList();
    }
}
