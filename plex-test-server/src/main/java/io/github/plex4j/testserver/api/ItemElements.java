package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Hexadecimal;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Review;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.model.WatchState;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.query.Progress;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns items into elements: rows of lists, which are cut short, and full ones. Thread-safe. */
final class ItemElements {
    private static final int TAGS_IN_ROW = 3;
    private static final List<TagKind> ROW_TAGS = List.of(
            TagKind.GENRE, TagKind.COUNTRY, TagKind.COLLECTION, TagKind.DIRECTOR, TagKind.WRITER, TagKind.ACTOR);

    private static final Pattern NOT_IN_SLUGS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private final Library library;
    private final PictureElements pictures;
    private final CollectionElements collections;
    private final RowMemory rows;
    private final MediaElements media;
    private final ItemSettings settings;

    ItemElements(Library library, Contents contents) {
        this.library = library;
        this.settings = new ItemSettings(library);
        this.pictures = new PictureElements(library.artworks());
        this.collections = new CollectionElements(library, contents);
        this.rows = new RowMemory(library);
        this.media =
                new MediaElements(library.streamChoices(), library.machine().disk());
    }

    /** The content of an element. */
    record Detail(int accountId, boolean full, boolean withSection, boolean withGuids, boolean withFiles) {
        static Detail row(Call call) {
            return new Detail(call.accountId(), false, false, includesGuids(call), false);
        }

        static Detail mixedRow(Call call) {
            return new Detail(call.accountId(), false, true, includesGuids(call), false);
        }

        static Detail full(Call call) {
            return new Detail(
                    call.accountId(), true, true, true, call.parameters().flag("checkFiles"));
        }

        private static boolean includesGuids(Call call) {
            return call.parameters().flag("includeGuids");
        }
    }

    /** Returns a finished element. Calls and pages of a list read the same items again and again. */
    Element row(int number, Detail detail) {
        return rows.get(number, detail, () -> element(number, detail).finish());
    }

    /** Returns an element that the caller may change. */
    Element element(int number, Detail detail) {
        Item item = library.items().item(number);
        Optional<Item> parent = item.type() == ItemType.CLIP
                ? Optional.empty()
                : library.items().parentOf(item);
        Optional<Item> grandparent = parent.flatMap(library.items()::parentOf);
        Element element = Element.named(item.type().xmlName());
        identity(element, item, parent, grandparent);
        if (detail.withSection()) {
            section(element, item);
        }
        facts(element, item, parent, grandparent);
        watching(element, item, number, detail.accountId());
        more(element, item, parent, grandparent);
        pictures.paths(element, item, grandparent.or(() -> parent));
        element.put("addedAt", item.addedAt())
                .put("updatedAt", item.updatedAt())
                .put("deletedAt", item.deletedAt())
                .put("audienceRatingImage", item.audienceRating() == null ? null : "themoviedb://image.rating")
                .put("ratingImage", item.rating() == null ? null : "imdb://image.rating");
        element.list(
                "Media",
                detail.full()
                        ? media.full(item.media(), detail.accountId(), detail.withFiles())
                        : media.rows(item.media()));
        pictures.images(element, item);
        tags(element, item, detail);
        if (item.type() == ItemType.COLLECTION) {
            collections.complete(element, item);
        }
        element.put("skipParent", settings.seasonIsHidden(item, grandparent) ? true : null);
        if (detail.full()) {
            settings.addTo(element, item);
        }
        return element.over(item.extraFields());
    }

    /** Returns a full element with what the parameters ask for on top. */
    Element full(int number, Detail detail, Parameters parameters) {
        Element element = element(number, detail);
        Item item = library.items().item(number);
        if (parameters.flag("includePreferences")
                && !ItemSettings.of(item.type()).isEmpty()) {
            element.child("Preferences", settings.element(item));
        }
        if (parameters.flag("includeReviews")) {
            element.list("Review", reviews(item));
        }
        Long duration = item.durationMillis();
        if (duration != null && item.type() != ItemType.TRACK) {
            if (parameters.flag("includeChapters")) {
                element.list("Chapter", Chapters.chapters(item, duration));
            }
            if (parameters.flag("includeMarkers")) {
                element.list("Marker", Chapters.markers(item, duration));
            }
        }
        return element;
    }

    private static List<Element> reviews(Item item) {
        return IntStream.range(0, item.reviews().size())
                .mapToObj(index -> review(index + 1, item.reviews().get(index)))
                .toList();
    }

    private static Element review(int id, Review review) {
        return Element.named("Review")
                .put("id", id)
                .put("filter", "art=" + id)
                .put("tag", review.critic())
                .put("text", review.text())
                .put("image", review.image())
                .put("link", review.link())
                .put("source", review.source());
    }

    private static void identity(Element element, Item item, Optional<Item> parent, Optional<Item> grandparent) {
        element.put("ratingKey", item.ratingKey())
                .put("key", keyOf(item))
                .put("parentRatingKey", parent.map(Item::ratingKey).orElse(null))
                .put("grandparentRatingKey", grandparent.map(Item::ratingKey).orElse(null))
                .put("guid", item.guid())
                .put("parentGuid", parent.map(Item::guid).orElse(null))
                .put("grandparentGuid", grandparent.map(Item::guid).orElse(null))
                .put("slug", slug(item))
                .put("parentSlug", parent.map(ItemElements::slug).orElse(null))
                .put("grandparentSlug", grandparent.map(ItemElements::slug).orElse(null))
                .put("studio", item.studio())
                .put(
                        "parentStudio",
                        item.type() == ItemType.SEASON
                                ? parent.map(Item::studio).orElse(null)
                                : null)
                .put("type", item.type().plexName())
                .put("title", item.title())
                .put("titleSort", item.titleSort().equals(item.title()) ? null : item.titleSort())
                .put("grandparentKey", grandparent.map(ItemElements::pathOf).orElse(null))
                .put("parentKey", parent.map(ItemElements::pathOf).orElse(null));
    }

    private static @Nullable String slug(Item item) {
        boolean hasSlug = item.type() == ItemType.MOVIE || item.type() == ItemType.SHOW;
        return hasSlug && item.matched()
                ? NOT_IN_SLUGS.matcher(item.title().toLowerCase(Locale.ROOT)).replaceAll("-")
                : null;
    }

    static String pathOf(Item item) {
        return "/library/metadata/" + Parameters.encode(item.ratingKey());
    }

    private static String keyOf(Item item) {
        return item.type().isLeaf() ? pathOf(item) : pathOf(item) + "/children";
    }

    private void section(Element element, Item item) {
        Optional<Section> section = library.section(item.sectionKey());
        element.put("librarySectionTitle", section.map(Section::title).orElse(null))
                .put("librarySectionID", number(item.sectionKey()))
                .put("librarySectionKey", "/library/sections/" + item.sectionKey());
    }

    /** Returns a section key as Plex sends it in most places: a number where it is one. */
    static Object number(String key) {
        return DIGITS.matcher(key).matches() ? (Object) Long.valueOf(key) : key;
    }

    private static void facts(Element element, Item item, Optional<Item> parent, Optional<Item> grandparent) {
        element.put("grandparentTitle", grandparent.map(Item::title).orElse(null))
                .put("parentTitle", parent.map(Item::title).orElse(null))
                .put("originalTitle", item.originalTitle())
                .put("contentRating", item.contentRating())
                .put("summary", item.summary())
                .put("index", item.index())
                .put("parentIndex", parentIndex(item, parent))
                .put("rating", item.rating())
                .put("audienceRating", item.audienceRating());
    }

    private static @Nullable Integer parentIndex(Item item, Optional<Item> parent) {
        if (item.parentIndex() != null) {
            return item.parentIndex();
        }
        return item.type() == ItemType.TRACK ? null : parent.map(Item::index).orElse(null);
    }

    private void watching(Element element, Item item, int number, int accountId) {
        WatchState state = library.watchStates().of(accountId, number);
        boolean leaf = item.type().isLeaf();
        Progress progress = leaf ? null : Progress.of(library, accountId, number);
        int plays = progress == null ? state.viewCount() : progress.viewCount();
        long last = progress == null ? state.lastViewedAt() : progress.lastViewedAt();
        element.put("userRating", state.userRating())
                .put("viewCount", plays > 0 ? plays : null)
                .put("lastViewedAt", last > 0 ? last : null)
                .put("viewOffset", state.viewOffset() > 0 ? state.viewOffset() : null);
        if (progress != null && item.type() != ItemType.PHOTO_ALBUM && item.type() != ItemType.ARTIST) {
            element.put("leafCount", progress.leaves()).put("viewedLeafCount", progress.viewedLeaves());
        }
        if (item.type() == ItemType.SHOW) {
            element.put("childCount", (int) library.items().children(number).count());
        }
    }

    private static void more(Element element, Item item, Optional<Item> parent, Optional<Item> grandparent) {
        element.put("year", item.year())
                .put(
                        "parentYear",
                        item.type() == ItemType.SEASON ? parent.map(Item::year).orElse(null) : null)
                .put("tagline", item.tagline())
                .put("editionTitle", item.editionTitle())
                .put(
                        "parentThumb",
                        parent.map(above -> pathOf(above) + "/thumb/" + above.updatedAt())
                                .orElse(null))
                .put(
                        "grandparentThumb",
                        grandparent
                                .map(above -> pathOf(above) + "/thumb/" + above.updatedAt())
                                .orElse(null))
                .put(
                        "grandparentArt",
                        grandparent
                                .map(above -> pathOf(above) + "/art/" + above.updatedAt())
                                .orElse(null))
                .put("parentTheme", parent.map(ItemElements::theme).orElse(null))
                .put("grandparentTheme", grandparent.map(ItemElements::theme).orElse(null))
                .put("duration", item.durationMillis())
                .put(
                        "originallyAvailableAt",
                        item.originallyAvailableAt() == null
                                ? null
                                : item.originallyAvailableAt().toString());
    }

    private static @Nullable Object theme(Item item) {
        return item.extraFields().get("theme");
    }

    private void tags(Element element, Item item, Detail detail) {
        if (detail.withGuids()) {
            element.list(
                    "Guid",
                    item.externalIds().stream()
                            .map(id -> Element.named("Guid").put("id", id))
                            .toList());
        }
        if (detail.full()) {
            element.list("Rating", ratings(item)).list("Field", locks(item));
        }
        for (TagKind kind : detail.full() ? List.of(TagKind.values()) : ROW_TAGS) {
            List<Tag> tags = item.tags(kind);
            element.list(
                    kind.elementName(),
                    detail.full()
                            ? tags.stream().map(this::fullTag).toList()
                            : tags.stream()
                                    .limit(TAGS_IN_ROW)
                                    .map(tag ->
                                            Element.named(kind.elementName()).put("tag", tag.name()))
                                    .toList());
        }
        if (detail.full() && (item.type() == ItemType.SHOW || item.type() == ItemType.ARTIST)) {
            String root = library.section(item.sectionKey()).map(Section::path).orElse("/media");
            element.list("Location", List.of(Element.named("Location").put("path", root + '/' + item.title())));
        }
    }

    private static List<Element> locks(Item item) {
        return item.lockedFields().stream()
                .map(field -> Element.named("Field").put("locked", true).put("name", field))
                .toList();
    }

    private static List<Element> ratings(Item item) {
        Element critic = item.rating() == null ? null : rating("imdb://image.rating", item.rating(), "critic");
        Element audience = item.audienceRating() == null
                ? null
                : rating("themoviedb://image.rating", item.audienceRating(), "audience");
        return Stream.of(Optional.ofNullable(critic), Optional.ofNullable(audience))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Element rating(String image, double value, String type) {
        return Element.named("Rating").put("image", image).put("value", value).put("type", type);
    }

    private Element fullTag(Tag tag) {
        int id = library.tagIds().idOf(tag.kind(), tag.name());
        boolean person = tag.kind() == TagKind.ACTOR || tag.kind() == TagKind.DIRECTOR || tag.kind() == TagKind.WRITER;
        return Element.named(tag.kind().elementName())
                .put("id", id)
                .put("filter", tag.kind().filterName() + '=' + id)
                .put("tag", tag.name())
                .put("tagKey", person ? Hexadecimal.of(tag.name()) : null)
                .put("role", tag.role());
    }
}
