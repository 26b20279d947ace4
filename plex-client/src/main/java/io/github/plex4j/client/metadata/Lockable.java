package io.github.plex4j.client.metadata;

/** A part of an item that an edit can lock: a field, the tags of a kind, or a picture. A metadata agent does not change a locked part. */
public sealed interface Lockable permits EditableField, TagKind, ArtworkKind {
    /**
     * Plex's name of it, as in {@code title.locked=1}.
     *
     * @return a name of letters, such as {@code titleSort}, {@code genre} or {@code thumb}
     */
    String plexName();
}
