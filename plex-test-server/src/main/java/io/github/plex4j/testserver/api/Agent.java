package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Describes items: it knows what was matched on this server and the titles of plex.tv's catalogue. What is locked in an item
 * stays as it is.
 */
final class Agent {
    /** Tags that are the owner's own. */
    private static final Set<TagKind> OWN_TAGS = Set.of(TagKind.COLLECTION, TagKind.LABEL, TagKind.TAG);

    private final Library library;

    Agent(Library library) {
        this.library = library;
    }

    /** Returns what has a title, or an identifier elsewhere in the form {@code imdb-tt0017136}; one for each guid. */
    List<Item> search(ItemType type, String title) {
        String externalId = title.replaceFirst("^(imdb|tmdb|tvdb)-", "$1://");
        Map<String, Item> found = new LinkedHashMap<>();
        matched(type)
                .filter(number -> library.items().names(number).stream().anyMatch(title::equalsIgnoreCase)
                        || library.items().item(number).externalIds().contains(externalId))
                .map(library.items()::item)
                .forEach(item -> found.putIfAbsent(item.guid(), item));
        library.catalog().titles().values().stream()
                .filter(known -> known.type() == type)
                .filter(known -> known.title().equalsIgnoreCase(title)
                        || known.externalIds().contains(externalId))
                .forEach(known -> found.putIfAbsent(known.guid(), item(known)));
        return List.copyOf(found.values());
    }

    /** Returns what has a guid, other than the item itself if possible. */
    Optional<Item> find(Item asked, String guid) {
        return matched(asked.type())
                .map(library.items()::item)
                .filter(item -> item.guid().equals(guid) && !item.ratingKey().equals(asked.ratingKey()))
                .findFirst()
                .or(() -> library.catalog().titles().values().stream()
                        .filter(known -> known.guid().equals(guid))
                        .findFirst()
                        .map(Agent::item));
    }

    private Stream<Integer> matched(ItemType type) {
        return library.sections().stream()
                .flatMapToInt(section -> library.items().numbers(section.key(), type))
                .filter(number -> library.items().item(number).matched())
                .boxed();
    }

    private static Item item(CatalogTitle known) {
        return Item.builder(known.type(), "", known.id(), known.title())
                .guid(known.guid())
                .year(known.year())
                .originallyAvailableAt(known.releasedOn())
                .summary(known.summary())
                .externalIds(known.externalIds().toArray(String[]::new))
                .build();
    }

    /** Returns an item with the guid and the description of what is known. */
    Item described(Item item, Item known) {
        ItemBuilder builder = item.toBuilder()
                .guid(known.guid())
                .externalIds(known.externalIds().toArray(String[]::new))
                .updatedAt(library.now());
        unlessLocked(item, "title", () -> builder.title(known.title()));
        unlessLocked(item, "year", () -> builder.year(known.year()));
        describe(builder, item, known);
        return builder.build();
    }

    /** Returns an item without match and without description; its title and year are those of its files. */
    Item undescribed(Item item) {
        String guid = "local://" + item.ratingKey();
        Item unknown = Item.builder(item.type(), "", item.ratingKey(), item.title())
                .guid(guid)
                .build();
        ItemBuilder builder = item.toBuilder().guid(guid).externalIds().updatedAt(library.now());
        describe(builder, item, unknown);
        return builder.build();
    }

    private static void describe(ItemBuilder builder, Item item, Item known) {
        unlessLocked(item, "originalTitle", () -> builder.originalTitle(known.originalTitle()));
        unlessLocked(item, "summary", () -> builder.summary(known.summary()));
        unlessLocked(item, "tagline", () -> builder.tagline(known.tagline()));
        unlessLocked(item, "studio", () -> builder.studio(known.studio()));
        unlessLocked(item, "contentRating", () -> builder.contentRating(known.contentRating()));
        unlessLocked(item, "rating", () -> builder.rating(known.rating()));
        unlessLocked(item, "audienceRating", () -> builder.audienceRating(known.audienceRating()));
        unlessLocked(item, "originallyAvailableAt", () -> builder.originallyAvailableAt(known.originallyAvailableAt()));
        List<Tag> tags = new ArrayList<>();
        for (TagKind kind : TagKind.values()) {
            boolean kept = OWN_TAGS.contains(kind) || item.lockedFields().contains(kind.filterName());
            tags.addAll((kept ? item : known).tags(kind));
        }
        builder.tags(tags);
    }

    private static void unlessLocked(Item item, String field, Runnable change) {
        if (!item.lockedFields().contains(field)) {
            change.run();
        }
    }
}
