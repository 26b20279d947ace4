package io.github.plex4j.client.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A picture that can be chosen for an item, from {@link ArtworkApi#list} alone, because the server fetches what it is
 * given. Immutable.
 */
public final class ArtworkChoice {
    private final String id;
    private final @Nullable String provider;
    private final boolean selected;

    ArtworkChoice(String id, @Nullable String provider, boolean selected) {
        this.id = id;
        this.provider = provider;
        this.selected = selected;
    }

    /** Its identifier among the pictures of its item: the address of a picture elsewhere, or one of Plex's own. */
    public String id() {
        return id;
    }

    /** The source of the picture, such as {@code tmdb}; null when not reported, and for uploads. */
    public @Nullable String provider() {
        return provider;
    }

    /** Whether it is the one the item shows. */
    public boolean selected() {
        return selected;
    }

    /** Whether it was uploaded, and not found by an agent. */
    public boolean uploaded() {
        return id.startsWith("upload://");
    }

    @Override
    public String toString() {
        return "ArtworkChoice[" + id + (selected ? ", selected]" : "]");
    }
}
