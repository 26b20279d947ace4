package io.github.plex4j.testserver.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item of a library as the server stores it. Immutable; {@link #toBuilder()} makes changed copies. */
public final class Item {
    private static final List<String> ARTICLES = List.of("the ", "a ", "an ");

    private final ItemBuilder facts;

    Item(ItemBuilder facts) {
        this.facts = facts;
    }

    /** Returns a builder of an item at the top of a section. The guid is made from the key until one is set. */
    public static ItemBuilder builder(ItemType type, String sectionKey, String ratingKey, String title) {
        return new ItemBuilder(type, sectionKey, ratingKey, title);
    }

    /** Returns a builder that starts with all that this item has. */
    public ItemBuilder toBuilder() {
        return facts.copy();
    }

    /** Returns the type. */
    public ItemType type() {
        return facts.type;
    }

    /** Returns the key of the section. */
    public String sectionKey() {
        return facts.sectionKey;
    }

    /** Returns the key of the item. */
    public String ratingKey() {
        return facts.ratingKey;
    }

    /** Returns the key of season, show, album or artist above, null at the top. */
    public @Nullable String parentRatingKey() {
        return facts.parentRatingKey;
    }

    /** Returns the title. */
    public String title() {
        return facts.title;
    }

    /** Returns the title to sort by: as set, or the title without a leading article. */
    public String titleSort() {
        return facts.titleSort != null ? facts.titleSort : withoutArticle(facts.title);
    }

    /** Returns the title in the original language, or a track's own artist; null without one. */
    public @Nullable String originalTitle() {
        return facts.originalTitle;
    }

    /** Returns the name of the edition, null for the common one. */
    public @Nullable String editionTitle() {
        return facts.editionTitle;
    }

    /** Returns the identifier the agent gave. */
    public String guid() {
        if (facts.guid != null) {
            return facts.guid;
        }
        return "plex://" + facts.type.plexName() + '/' + Hexadecimal.of(facts.ratingKey);
    }

    /** Returns the identifiers elsewhere, such as {@code imdb://tt0063350}. */
    public List<String> externalIds() {
        return facts.externalIds;
    }

    /** Returns studio, network or record label, null when unknown. */
    public @Nullable String studio() {
        return facts.studio;
    }

    /** Returns the content rating, null when unknown. */
    public @Nullable String contentRating() {
        return facts.contentRating;
    }

    /** Returns the summary, empty when there is none. */
    public String summary() {
        return facts.summary;
    }

    /** Returns the tagline, null without one. */
    public @Nullable String tagline() {
        return facts.tagline;
    }

    /** Returns the year, null when unknown. */
    public @Nullable Integer year() {
        return facts.year;
    }

    /** Returns the number within the parent, null without one. */
    public @Nullable Integer index() {
        return facts.index;
    }

    /** Returns the number of season or disc where it is the item's own, null without one. */
    public @Nullable Integer parentIndex() {
        return facts.parentIndex;
    }

    /** Returns the critics' rating from 0 to 10, null when unknown. */
    public @Nullable Double rating() {
        return facts.rating;
    }

    /** Returns the audience's rating from 0 to 10, null when unknown. */
    public @Nullable Double audienceRating() {
        return facts.audienceRating;
    }

    /** Returns the running time in milliseconds, null when unknown. */
    public @Nullable Long durationMillis() {
        return facts.durationMillis;
    }

    /** Returns the day of first release, null when unknown. */
    public @Nullable LocalDate originallyAvailableAt() {
        return facts.originallyAvailableAt;
    }

    /** Returns epoch seconds of its arrival in the library. */
    public long addedAt() {
        return facts.addedAt;
    }

    /** Returns epoch seconds of its last change. */
    public long updatedAt() {
        return facts.updatedAt;
    }

    /** Returns epoch seconds of the time when its files were found missing, null while they are there. */
    public @Nullable Long deletedAt() {
        return facts.deletedAt;
    }

    /** Returns all tags in their order. */
    public List<Tag> tags() {
        return facts.tags.get();
    }

    /** Returns the tags of one kind in their order. */
    public List<Tag> tags(TagKind kind) {
        List<Tag> found = new ArrayList<>(4);
        for (Tag tag : facts.tags.get()) {
            if (tag.kind() == kind) {
                found.add(tag);
            }
        }
        return found;
    }

    /** Returns the versions, empty for items that are not played themselves. */
    public List<Media> media() {
        return facts.media.get();
    }

    /** Returns the reviews. */
    public List<Review> reviews() {
        return facts.reviews;
    }

    /** Returns fields that are sent as they are, over those the server would send; a null value removes the field. */
    public Map<String, @Nullable Object> extraFields() {
        return facts.extraFields;
    }

    /** Returns the names of the fields that are kept from the agent's changes, the last locked last. */
    public List<String> lockedFields() {
        return facts.lockedFields;
    }

    /** Returns whether an agent has found out what the item is. */
    public boolean matched() {
        String guid = guid();
        return !guid.startsWith("local://") && !guid.contains("none://");
    }

    /** Returns a title without the article it begins with. */
    public static String withoutArticle(String title) {
        for (String article : ARTICLES) {
            if (title.regionMatches(true, 0, article, 0, article.length()) && title.length() > article.length()) {
                return title.substring(article.length());
            }
        }
        return title;
    }
}
