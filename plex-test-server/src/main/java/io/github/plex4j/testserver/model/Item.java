package io.github.plex4j.testserver.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item of a library as the server stores it. Immutable; {@link #toBuilder()} makes changed copies. */
public final class Item {
    private final Builder facts;

    private Item(Builder facts) {
        this.facts = facts;
    }

    /** Returns a builder of an item at the top of a section. The guid is made from the key until one is set. */
    public static Builder builder(ItemType type, String sectionKey, String ratingKey, String title) {
        return new Builder(type, sectionKey, ratingKey, title);
    }

    /** Returns a builder that starts with all that this item has. */
    public Builder toBuilder() {
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
        return "plex://%s/%024x".formatted(facts.type.plexName(), facts.ratingKey.hashCode() & 0xffffffffL);
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

    /** Returns all tags in their order. */
    public List<Tag> tags() {
        return facts.tags;
    }

    /** Returns the tags of one kind in their order. */
    public List<Tag> tags(TagKind kind) {
        List<Tag> found = new ArrayList<>(4);
        for (Tag tag : facts.tags) {
            if (tag.kind() == kind) {
                found.add(tag);
            }
        }
        return found;
    }

    /** Returns the versions, empty for items that are not played themselves. */
    public List<Media> media() {
        return facts.media;
    }

    /** Returns fields that are sent as they are, over those the server would send; a null value removes the field. */
    public Map<String, @Nullable Object> extraFields() {
        return facts.extraFields;
    }

    /** Returns whether an agent has found out what the item is. */
    public boolean matched() {
        String guid = guid();
        return !guid.startsWith("local://") && !guid.contains("none://");
    }

    private static String withoutArticle(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        for (String article : List.of("the ", "a ", "an ")) {
            if (lower.startsWith(article) && title.length() > article.length()) {
                return title.substring(article.length());
            }
        }
        return title;
    }

    /** Builds an {@link Item}. Not thread-safe. */
    public static final class Builder {
        private final ItemType type;
        private final String sectionKey;
        private final String ratingKey;
        private String title;
        private @Nullable String parentRatingKey;
        private @Nullable String titleSort;
        private @Nullable String originalTitle;
        private @Nullable String editionTitle;
        private @Nullable String guid;
        private List<String> externalIds = List.of();
        private @Nullable String studio;
        private @Nullable String contentRating;
        private String summary = "";
        private @Nullable String tagline;
        private @Nullable Integer year;
        private @Nullable Integer index;
        private @Nullable Integer parentIndex;
        private @Nullable Double rating;
        private @Nullable Double audienceRating;
        private @Nullable Long durationMillis;
        private @Nullable LocalDate originallyAvailableAt;
        private long addedAt = 1_700_000_000L;
        private long updatedAt = 1_700_000_000L;
        private List<Tag> tags = List.of();
        private List<Media> media = List.of();
        private Map<String, @Nullable Object> extraFields = Map.of();

        private Builder(ItemType type, String sectionKey, String ratingKey, String title) {
            this.type = type;
            this.sectionKey = sectionKey;
            this.ratingKey = ratingKey;
            this.title = title;
        }

        private Builder copy() {
            return as(ratingKey);
        }

        /** Returns a copy of this builder for another key. */
        public Builder as(String otherRatingKey) {
            Builder copy = new Builder(type, sectionKey, otherRatingKey, title);
            copy.parentRatingKey = parentRatingKey;
            copy.titleSort = titleSort;
            copy.originalTitle = originalTitle;
            copy.editionTitle = editionTitle;
            copy.guid = guid;
            copy.externalIds = externalIds;
            copy.studio = studio;
            copy.contentRating = contentRating;
            copy.summary = summary;
            copy.tagline = tagline;
            copy.year = year;
            copy.index = index;
            copy.parentIndex = parentIndex;
            copy.rating = rating;
            copy.audienceRating = audienceRating;
            copy.durationMillis = durationMillis;
            copy.originallyAvailableAt = originallyAvailableAt;
            copy.addedAt = addedAt;
            copy.updatedAt = updatedAt;
            copy.tags = tags;
            copy.media = media;
            copy.extraFields = extraFields;
            return copy;
        }

        /** Sets the title. */
        public Builder title(String value) {
            title = value;
            return this;
        }

        /** Sets the key of the item above. */
        public Builder parent(String value) {
            parentRatingKey = value;
            return this;
        }

        /** Sets the title to sort by. */
        public Builder titleSort(@Nullable String value) {
            titleSort = value;
            return this;
        }

        /** Sets the title in the original language, or a track's own artist. */
        public Builder originalTitle(@Nullable String value) {
            originalTitle = value;
            return this;
        }

        /** Sets the edition. */
        public Builder editionTitle(@Nullable String value) {
            editionTitle = value;
            return this;
        }

        /** Sets the agent's identifier; any text, legacy agents' too. */
        public Builder guid(String value) {
            guid = value;
            return this;
        }

        /** Sets the identifiers elsewhere. */
        public Builder externalIds(String... values) {
            externalIds = List.of(values);
            return this;
        }

        /** Sets studio, network or record label. */
        public Builder studio(@Nullable String value) {
            studio = value;
            return this;
        }

        /** Sets the content rating. */
        public Builder contentRating(@Nullable String value) {
            contentRating = value;
            return this;
        }

        /** Sets the summary. */
        public Builder summary(String value) {
            summary = value;
            return this;
        }

        /** Sets the tagline. */
        public Builder tagline(@Nullable String value) {
            tagline = value;
            return this;
        }

        /** Sets the year. */
        public Builder year(@Nullable Integer value) {
            year = value;
            return this;
        }

        /** Sets the number within the parent. */
        public Builder index(@Nullable Integer value) {
            index = value;
            return this;
        }

        /** Sets the disc of a track. */
        public Builder parentIndex(@Nullable Integer value) {
            parentIndex = value;
            return this;
        }

        /** Sets the critics' rating. */
        public Builder rating(@Nullable Double value) {
            rating = value;
            return this;
        }

        /** Sets the audience's rating. */
        public Builder audienceRating(@Nullable Double value) {
            audienceRating = value;
            return this;
        }

        /** Sets the running time in milliseconds. */
        public Builder durationMillis(@Nullable Long value) {
            durationMillis = value;
            return this;
        }

        /** Sets the day of first release. */
        public Builder originallyAvailableAt(@Nullable LocalDate value) {
            originallyAvailableAt = value;
            return this;
        }

        /** Sets epoch seconds of the arrival in the library, and of the last change. */
        public Builder addedAt(long value) {
            addedAt = value;
            updatedAt = value;
            return this;
        }

        /** Sets epoch seconds of the last change. */
        public Builder updatedAt(long value) {
            updatedAt = value;
            return this;
        }

        /** Replaces all tags. */
        public Builder tags(List<Tag> values) {
            tags = List.copyOf(values);
            return this;
        }

        /** Adds tags of one kind. */
        public Builder tags(TagKind kind, String... names) {
            List<Tag> all = new ArrayList<>(tags);
            for (String name : names) {
                all.add(Tag.of(kind, name));
            }
            return tags(all);
        }

        /** Adds an actor with a part. */
        public Builder actor(String name, @Nullable String role) {
            List<Tag> all = new ArrayList<>(tags);
            all.add(new Tag(TagKind.ACTOR, name, role));
            return tags(all);
        }

        /** Sets the versions. */
        public Builder media(Media... values) {
            media = List.of(values);
            return this;
        }

        /** Sends a field as it is, instead of what the server would send; null removes the field. */
        public Builder extraField(String name, @Nullable Object value) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(extraFields);
            all.put(name, value);
            extraFields = all;
            return this;
        }

        /** Returns the item. */
        public Item build() {
            return new Item(copy());
        }
    }
}
