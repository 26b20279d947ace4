package io.github.plex4j.client.metadata;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.client.library.Tags;
import java.util.List;
import java.util.function.Function;

/** The kinds of tags that an edit can change. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
public enum TagKind implements Lockable {
    /** Its genres. */
    GENRE("genre", Tags::genres),
    /** The collections it is in: a tag of a new name makes a collection, and a collection is gone with its last tag. */
    COLLECTION("collection", Tags::collections),
    /** Labels, which only the owner sees. */
    LABEL("label", Tags::labels),
    /** Its directors. */
    DIRECTOR("director", Tags::directors),
    /** Its writers. */
    WRITER("writer", Tags::writers),
    /** Its producers. */
    PRODUCER("producer", Tags::producers),
    /** The countries it was made in. */
    COUNTRY("country", Tags::countries),
    /** The moods of music. */
    MOOD("mood", Tags::moods),
    /** The styles of music. */
    STYLE("style", Tags::styles);

    private final String plexName;
    private final Function<Tags, List<Tag>> reader;

    TagKind(String plexName, Function<Tags, List<Tag>> reader) {
        this.plexName = plexName;
        this.reader = reader;
    }

    @Override
    public String plexName() {
        return plexName;
    }

    /**
     * The names of the tags of this kind.
     *
     * @param item full metadata; rows of lists have some of the tags
     * @return the names in the server's order
     */
    public List<String> namesOf(MediaItem item) {
        return reader.apply(item.tags()).stream().map(Tag::name).toList();
    }
}
