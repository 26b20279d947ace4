package io.github.plex4j.client.metadata;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes that one edit makes to each of its items: values of fields, tags and locks. Immutable; each method returns a new edit.
 *
 * <pre>{@code
 * MetadataEdit.nothing()
 *         .set(EditableField.TITLE, "Metropolis")
 *         .tags(TagKind.GENRE, List.of("Drama", "Science Fiction"))
 *         .lock(EditableField.TITLE, true);
 * }</pre>
 */
public final class MetadataEdit {
    /** The most characters of the name of a tag. */
    public static final int MAXIMUM_TAG_LENGTH = 255;

    private static final MetadataEdit NOTHING = new MetadataEdit(Map.of(), Map.of(), Map.of(), Map.of(), null);

    private final Map<EditableField, String> values;
    private final Map<TagKind, List<String>> tags;
    private final Map<TagKind, List<String>> removedTags;
    private final Map<Lockable, Boolean> locks;
    private final @Nullable RatingKey artist;

    private MetadataEdit(
            Map<EditableField, String> values,
            Map<TagKind, List<String>> tags,
            Map<TagKind, List<String>> removedTags,
            Map<Lockable, Boolean> locks,
            @Nullable RatingKey artist) {
        this.values = values;
        this.tags = tags;
        this.removedTags = removedTags;
        this.locks = locks;
        this.artist = artist;
    }

    /** An edit that changes nothing. */
    public static MetadataEdit nothing() {
        return NOTHING;
    }

    /**
     * Sets a field.
     *
     * @param value the new value; an empty one clears the field
     * @throws PlexInputException if the field cannot have the value, and for an empty title
     */
    public MetadataEdit set(EditableField field, String value) {
        field.require(value);
        return new MetadataEdit(with(values, field, value), tags, removedTags, locks, artist);
    }

    /**
     * Sets all tags of a kind. Some servers replace what an item has by this list, others add it: tags that an item is to
     * lose must be in {@link #without} as well.
     *
     * @param names at least one; each may contain commas
     * @throws PlexInputException if there is no name, or one is empty, too long or has control characters
     */
    public MetadataEdit tags(TagKind kind, List<String> names) {
        return new MetadataEdit(values, with(tags, kind, checked(names)), removedTags, locks, artist);
    }

    /**
     * Removes tags. Those that an item does not have are ignored.
     *
     * @param names at least one, compared regardless of case; each may contain commas
     * @throws PlexInputException if there is no name, or one is empty, too long or has control characters
     */
    public MetadataEdit without(TagKind kind, List<String> names) {
        return new MetadataEdit(values, tags, with(removedTags, kind, checked(names)), locks, artist);
    }

    /** Locks something, or unlocks it, whether its value is set or not. */
    public MetadataEdit lock(Lockable lockable, boolean locked) {
        return new MetadataEdit(values, tags, removedTags, with(locks, lockable, locked), artist);
    }

    /** Gives the artist of an album, which Plex needs with the title of an album. */
    public MetadataEdit ofArtist(RatingKey key) {
        return new MetadataEdit(values, tags, removedTags, locks, key);
    }

    /** Whether it changes nothing. */
    public boolean isNothing() {
        return values.isEmpty() && tags.isEmpty() && removedTags.isEmpty() && locks.isEmpty();
    }

    /** Whether it sets a title, by which Plex may merge artists or albums. */
    public boolean setsTitle() {
        return values.containsKey(EditableField.TITLE);
    }

    PlexRequest addTo(PlexRequest request) {
        PlexRequest extended = request;
        for (Map.Entry<EditableField, String> value : values.entrySet()) {
            extended = extended.with(value.getKey().plexName() + ".value", value.getValue());
        }
        for (Map.Entry<TagKind, List<String>> kind : tags.entrySet()) {
            for (int index = 0; index < kind.getValue().size(); index++) {
                String name = kind.getKey().plexName() + "[" + index + "].tag.tag";
                extended = extended.with(name, kind.getValue().get(index));
            }
        }
        for (Map.Entry<TagKind, List<String>> kind : removedTags.entrySet()) {
            extended = extended.withList(kind.getKey().plexName() + "[].tag.tag-", kind.getValue());
        }
        for (Map.Entry<Lockable, Boolean> lock : locks.entrySet()) {
            extended = extended.with(lock.getKey().plexName() + ".locked", lock.getValue());
        }
        return artist == null ? extended : extended.with("artist.id.value", artist);
    }

    /** Whether the other edit does the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetadataEdit edit
                && values.equals(edit.values)
                && tags.equals(edit.tags)
                && removedTags.equals(edit.removedTags)
                && locks.equals(edit.locks)
                && Objects.equals(artist, edit.artist);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, tags, removedTags, locks, artist);
    }

    private static List<String> checked(List<String> names) {
        if (names.isEmpty()) {
            throw new PlexInputException("A list of tags needs a name.");
        }
        for (String name : names) {
            if (name.isBlank()
                    || name.length() > MAXIMUM_TAG_LENGTH
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw new PlexInputException("The name of a tag has 1 to " + MAXIMUM_TAG_LENGTH
                        + " characters, none of them control characters.");
            }
        }
        return List.copyOf(names);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> extended = new LinkedHashMap<>(map);
        extended.put(key, value);
        return extended;
    }
}
