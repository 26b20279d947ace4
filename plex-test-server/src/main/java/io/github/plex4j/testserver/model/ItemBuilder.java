package io.github.plex4j.testserver.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Item}. Not thread-safe. */
public final class ItemBuilder {
    private static final Lazy<List<Tag>> NO_TAGS = Lazy.of(List.of());
    private static final Lazy<List<Media>> NO_MEDIA = Lazy.of(List.of());

    final ItemType type;
    final String sectionKey;
    final String ratingKey;
    String title;

    @Nullable
    String parentRatingKey;

    @Nullable
    String titleSort;

    @Nullable
    String originalTitle;

    @Nullable
    String editionTitle;

    @Nullable
    String guid;

    List<String> externalIds = List.of();

    @Nullable
    String studio;

    @Nullable
    String contentRating;

    String summary = "";

    @Nullable
    String tagline;

    @Nullable
    Integer year;

    @Nullable
    Integer index;

    @Nullable
    Integer parentIndex;

    @Nullable
    Double rating;

    @Nullable
    Double audienceRating;

    @Nullable
    Long durationMillis;

    @Nullable
    LocalDate originallyAvailableAt;

    long addedAt = 1_700_000_000L;
    long updatedAt = 1_700_000_000L;

    @Nullable
    Long deletedAt;

    Lazy<List<Tag>> tags = NO_TAGS;
    Lazy<List<Media>> media = NO_MEDIA;
    List<String> lockedFields = List.of();
    Map<String, @Nullable Object> extraFields = Map.of();
    List<Review> reviews = List.of();

    ItemBuilder(ItemType type, String sectionKey, String ratingKey, String title) {
        this.type = type;
        this.sectionKey = sectionKey;
        this.ratingKey = ratingKey;
        this.title = title;
    }

    ItemBuilder copy() {
        return as(ratingKey);
    }

    /** Returns a copy of this builder for another key. */
    public ItemBuilder as(String otherRatingKey) {
        return as(sectionKey, otherRatingKey);
    }

    /** Returns a copy of this builder for another key in another section. */
    public ItemBuilder as(String otherSectionKey, String otherRatingKey) {
        ItemBuilder copy = new ItemBuilder(type, otherSectionKey, otherRatingKey, title);
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
        copy.deletedAt = deletedAt;
        copy.reviews = reviews;
        copy.tags = tags;
        copy.media = media;
        copy.extraFields = extraFields;
        copy.lockedFields = lockedFields;
        return copy;
    }

    /** Sets the title. */
    public ItemBuilder title(String value) {
        title = value;
        return this;
    }

    /** Sets the key of the item above. */
    public ItemBuilder parent(String value) {
        parentRatingKey = value;
        return this;
    }

    /** Sets the title to sort by. */
    public ItemBuilder titleSort(@Nullable String value) {
        titleSort = value;
        return this;
    }

    /** Sets the title in the original language, or a track's own artist. */
    public ItemBuilder originalTitle(@Nullable String value) {
        originalTitle = value;
        return this;
    }

    /** Sets the edition. */
    public ItemBuilder editionTitle(@Nullable String value) {
        editionTitle = value;
        return this;
    }

    /** Sets the agent's identifier; any text, legacy agents' too. */
    public ItemBuilder guid(String value) {
        guid = value;
        return this;
    }

    /** Sets the identifiers elsewhere. */
    public ItemBuilder externalIds(String... values) {
        externalIds = List.of(values);
        return this;
    }

    /** Sets studio, network or record label. */
    public ItemBuilder studio(@Nullable String value) {
        studio = value;
        return this;
    }

    /** Sets the content rating. */
    public ItemBuilder contentRating(@Nullable String value) {
        contentRating = value;
        return this;
    }

    /** Sets the summary. */
    public ItemBuilder summary(String value) {
        summary = value;
        return this;
    }

    /** Sets the tagline. */
    public ItemBuilder tagline(@Nullable String value) {
        tagline = value;
        return this;
    }

    /** Sets the year. */
    public ItemBuilder year(@Nullable Integer value) {
        year = value;
        return this;
    }

    /** Sets the number within the parent. */
    public ItemBuilder index(@Nullable Integer value) {
        index = value;
        return this;
    }

    /** Sets the disc of a track. */
    public ItemBuilder parentIndex(@Nullable Integer value) {
        parentIndex = value;
        return this;
    }

    /** Sets the critics' rating. */
    public ItemBuilder rating(@Nullable Double value) {
        rating = value;
        return this;
    }

    /** Sets the audience's rating. */
    public ItemBuilder audienceRating(@Nullable Double value) {
        audienceRating = value;
        return this;
    }

    /** Sets the running time in milliseconds. */
    public ItemBuilder durationMillis(@Nullable Long value) {
        durationMillis = value;
        return this;
    }

    /** Sets the day of first release. */
    public ItemBuilder originallyAvailableAt(@Nullable LocalDate value) {
        originallyAvailableAt = value;
        return this;
    }

    /** Sets epoch seconds of the arrival in the library, and of the last change. */
    public ItemBuilder addedAt(long value) {
        addedAt = value;
        updatedAt = value;
        return this;
    }

    /** Sets epoch seconds of the last change. */
    public ItemBuilder updatedAt(long value) {
        updatedAt = value;
        return this;
    }

    /** Sets epoch seconds of the time when its files were found missing. */
    public ItemBuilder deletedAt(@Nullable Long value) {
        deletedAt = value;
        return this;
    }

    /** Replaces all tags. */
    public ItemBuilder tags(List<Tag> values) {
        tags = Lazy.of(List.copyOf(values));
        return this;
    }

    /** Replaces all tags by those this gives when they are first asked for; it must give the same each time. */
    public ItemBuilder lazyTags(Supplier<List<Tag>> values) {
        tags = Lazy.by(values);
        return this;
    }

    /** Adds tags of one kind. */
    public ItemBuilder tags(TagKind kind, String... names) {
        List<Tag> all = new ArrayList<>(tags.get());
        for (String name : names) {
            all.add(Tag.of(kind, name));
        }
        return tags(all);
    }

    /** Adds an actor with a part. */
    public ItemBuilder actor(String name, @Nullable String role) {
        List<Tag> all = new ArrayList<>(tags.get());
        all.add(new Tag(TagKind.ACTOR, name, role));
        return tags(all);
    }

    /** Sets the versions. */
    public ItemBuilder media(Media... values) {
        media = Lazy.of(List.of(values));
        return this;
    }

    /** Sets the versions to those this gives when they are first asked for; it must give the same each time. */
    public ItemBuilder lazyMedia(Supplier<List<Media>> values) {
        media = Lazy.by(values);
        return this;
    }

    /** Sets the reviews. */
    public ItemBuilder reviews(Review... values) {
        reviews = List.of(values);
        return this;
    }

    /** Sends a field as it is, instead of what the server would send; null removes the field. */
    public ItemBuilder extraField(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(extraFields);
        all.put(name, value);
        extraFields = all;
        return this;
    }

    /** Keeps a field from the agent's changes, by its name in edits: {@code title}, {@code genre}, {@code thumb}. */
    public ItemBuilder locked(String field, boolean value) {
        List<String> all = new ArrayList<>(lockedFields);
        all.remove(field);
        if (value) {
            all.add(field);
        }
        lockedFields = List.copyOf(all);
        return this;
    }

    /** Returns the item. */
    public Item build() {
        return new Item(copy());
    }
}
