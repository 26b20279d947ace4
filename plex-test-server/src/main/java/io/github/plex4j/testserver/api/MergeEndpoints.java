package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Media;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls that make one item of several, and several of one with several versions. No file is touched. */
final class MergeEndpoints {
    private final Context context;
    private final Items items;

    MergeEndpoints(Context context) {
        this.context = context;
        this.items = context.library().items();
    }

    void addTo(Routes routes) {
        routes.ownerWrite("PUT", "/library/metadata/{id}/split", this::split)
                .ownerWrite("PUT", "/library/metadata/{id}/merge", this::merge);
    }

    /** The first version stays; each other becomes an item with a key of its own. One version is left as it is. */
    private Answer split(Call call) {
        Item item = context.item(call.variable("id"));
        List<Media> versions = item.media();
        long now = context.library().now();
        if (versions.size() > 1) {
            items.edit(
                    item.ratingKey(),
                    whole -> whole.toBuilder()
                            .media(versions.get(0))
                            .updatedAt(now)
                            .build());
        }
        versions.stream().skip(1).forEach(version -> items.add(copy(item, version, now)));
        return Answer.empty();
    }

    private Item copy(Item item, Media version, long now) {
        ItemBuilder copy = item.toBuilder().as(context.library().newKey());
        item.lockedFields().forEach(field -> copy.locked(field, false));
        return copy.guid(item.guid()).media(version).addedAt(now).build();
    }

    private Answer merge(Call call) {
        Item item = context.item(call.variable("id"));
        String ids = call.parameters().first("ids").orElseThrow(() -> new StatusException(400));
        List<Item> others = Stream.of(ids.split(",", -1)).map(context::item).toList();
        if (!others.stream().allMatch(other -> fits(item, other))) {
            throw new StatusException(400);
        }
        others.forEach(other -> merge(item.ratingKey(), other));
        return Answer.empty();
    }

    private static boolean fits(Item item, Item other) {
        return other.type() == item.type()
                && other.sectionKey().equals(item.sectionKey())
                && !other.ratingKey().equals(item.ratingKey());
    }

    /** Takes the versions of the other item and what is below it; a season of the same number is merged in turn. */
    private void merge(String key, Item other) {
        for (int number : items.children(items.numberOf(other.ratingKey())).toArray()) {
            Item child = items.item(number);
            sibling(key, child)
                    .ifPresentOrElse(same -> merge(same.ratingKey(), child), () -> items.move(child.ratingKey(), key));
        }
        items.edit(
                key,
                item -> item.toBuilder()
                        .media(Stream.concat(item.media().stream(), other.media().stream())
                                .toArray(Media[]::new))
                        .updatedAt(context.library().now())
                        .build());
        items.delete(other.ratingKey());
    }

    private Optional<Item> sibling(String parent, Item child) {
        return items.children(items.numberOf(parent))
                .mapToObj(items::item)
                .filter(other -> child.index() != null && Objects.equals(other.index(), child.index()))
                .findFirst();
    }
}
