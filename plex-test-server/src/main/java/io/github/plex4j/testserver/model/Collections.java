package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The collections of a library. A collection and the collection tags of its members are one thing: a tag makes its item a
 * member, of a new collection where there is none of that title, and a member has the tag. Thread-safe.
 */
public final class Collections {
    private final Items items;
    private final Supplier<String> newKey;
    private final LongSupplier now;
    private final Store<Collection> all = new Store<>(Collection::ratingKey);

    Collections(Items items, Supplier<String> newKey, LongSupplier now) {
        this.items = items;
        this.newKey = newKey;
        this.now = now;
        items.whenEdited(this::follow);
    }

    /** Returns all, in the order in which they were made. */
    public List<Collection> all() {
        return all.all();
    }

    /** Returns the one of this key, empty when there is none. */
    public Optional<Collection> find(String ratingKey) {
        return all.find(ratingKey);
    }

    /** Returns the title of a collection. */
    public String title(Collection collection) {
        return items.find(collection.ratingKey()).orElseThrow().title();
    }

    /** Returns the collection of a section that has this title and members of this type, regardless of case. */
    public Optional<Collection> titled(String sectionKey, ItemType subtype, String title) {
        return all().stream()
                .filter(collection -> collection.sectionKey().equals(sectionKey) && collection.subtype() == subtype)
                .filter(collection -> title(collection).equalsIgnoreCase(title))
                .findFirst();
    }

    /** Adds a collection with the item that has its title, and tags its members. */
    public void add(Item face, Collection collection) {
        synchronized (items) {
            items.add(face);
            all.put(collection);
            collection.members().forEach(member -> tag(member, face.title(), true));
        }
    }

    /** Adds a collection that has a title and nothing else but its content. Returns its key. */
    public String create(String title, Collection unkeyed) {
        String key = newKey.get();
        add(
                Item.builder(ItemType.COLLECTION, unkeyed.sectionKey(), key, title)
                        .guid("collection://7e57-" + key)
                        .addedAt(now.getAsLong())
                        .updatedAt(now.getAsLong())
                        .build(),
                new Collection(
                        key,
                        unkeyed.sectionKey(),
                        unkeyed.subtype(),
                        unkeyed.content(),
                        unkeyed.members(),
                        unkeyed.preferences()));
        return key;
    }

    /** Adds members behind the others, save those it has. */
    public void addMembers(String ratingKey, List<String> members) {
        change(ratingKey, collection -> {
            List<String> changed = new ArrayList<>(collection.members());
            members.stream().filter(member -> !changed.contains(member)).forEach(changed::add);
            return collection.withMembers(changed);
        });
    }

    /** Changes members, query or settings; items that joined or left are tagged accordingly. */
    public void change(String ratingKey, UnaryOperator<Collection> change) {
        synchronized (items) {
            Collection before = all.find(ratingKey).orElseThrow();
            Collection after = change.apply(before);
            all.put(after);
            String title = title(after);
            before.members().stream()
                    .filter(member -> !after.members().contains(member))
                    .forEach(member -> tag(member, title, false));
            after.members().stream()
                    .filter(member -> !before.members().contains(member))
                    .forEach(member -> tag(member, title, true));
            items.edit(
                    ratingKey,
                    item -> item.toBuilder().updatedAt(now.getAsLong()).build());
        }
    }

    /** Removes a collection and its tag from its members, which stay. Returns whether there was one. */
    public boolean delete(String ratingKey) {
        synchronized (items) {
            Optional<Collection> collection = all.find(ratingKey);
            collection.ifPresent(gone -> {
                String title = title(gone);
                all.remove(ratingKey);
                items.delete(ratingKey);
                gone.members().forEach(member -> tag(member, title, false));
            });
            return collection.isPresent();
        }
    }

    /** Makes the members follow what was changed in an item. */
    private void follow(Item before, Item after) {
        if (after.type() == ItemType.COLLECTION) {
            rename(before.title(), after);
            return;
        }
        List<Tag> old = before.tags(TagKind.COLLECTION);
        List<Tag> now = after.tags(TagKind.COLLECTION);
        if (!old.equals(now)) {
            old.stream().filter(tag -> !now.contains(tag)).forEach(tag -> leave(after, tag.name()));
            now.stream().filter(tag -> !old.contains(tag)).forEach(tag -> join(after, tag.name()));
        }
    }

    void join(Item item, String title) {
        Optional<Collection> known = titled(item.sectionKey(), item.type(), title);
        if (known.isEmpty()) {
            create(
                    title,
                    new Collection("", item.sectionKey(), item.type(), null, List.of(item.ratingKey()), Map.of()));
        } else if (!known.get().smart()) {
            addMembers(known.get().ratingKey(), List.of(item.ratingKey()));
        }
    }

    private void leave(Item item, String title) {
        titled(item.sectionKey(), item.type(), title)
                .filter(collection -> collection.members().contains(item.ratingKey()))
                .ifPresent(collection -> change(collection.ratingKey(), left -> {
                    List<String> others = new ArrayList<>(left.members());
                    others.remove(item.ratingKey());
                    return left.withMembers(others);
                }));
    }

    private void rename(String oldTitle, Item face) {
        if (!oldTitle.equals(face.title())) {
            all.find(face.ratingKey()).stream()
                    .flatMap(collection -> collection.members().stream())
                    .forEach(member -> items.edit(member, item -> renamed(item, oldTitle, face.title())));
        }
    }

    private static Item renamed(Item item, String oldTitle, String title) {
        return item.toBuilder()
                .tags(item.tags().stream()
                        .map(tag ->
                                tag.kind() == TagKind.COLLECTION && tag.name().equalsIgnoreCase(oldTitle)
                                        ? Tag.of(TagKind.COLLECTION, title)
                                        : tag)
                        .toList())
                .build();
    }

    private void tag(String member, String title, boolean wanted) {
        items.edit(member, item -> {
            List<Tag> tags = new ArrayList<>(item.tags());
            boolean has = tags.stream()
                    .anyMatch(tag ->
                            tag.kind() == TagKind.COLLECTION && tag.name().equalsIgnoreCase(title));
            if (has == wanted) {
                return item;
            }
            if (wanted) {
                tags.add(Tag.of(TagKind.COLLECTION, title));
            } else {
                tags.removeIf(
                        tag -> tag.kind() == TagKind.COLLECTION && tag.name().equalsIgnoreCase(title));
            }
            return item.toBuilder().tags(tags).build();
        });
    }
}
