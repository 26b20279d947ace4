package io.github.plex4j.testserver.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of tags an item carries, with their names in answers and in filters. */
public enum TagKind {
    /** Genre. */
    GENRE("Genre", "genre", 1, "Genre"),
    /** Collection. */
    COLLECTION("Collection", "collection", 2, "Collection"),
    /** Director. */
    DIRECTOR("Director", "director", 4, "Director"),
    /** Writer. */
    WRITER("Writer", "writer", 5, "Writer"),
    /** Actor; the only tag with a role. */
    ACTOR("Role", "actor", 6, "Actor"),
    /** Producer. */
    PRODUCER("Producer", "producer", 7, "Producer"),
    /** Country. */
    COUNTRY("Country", "country", 8, "Country"),
    /** Label, set by the owner. */
    LABEL("Label", "label", 11, "Label"),
    /** Mood of music. */
    MOOD("Mood", "mood", 300, "Mood"),
    /** Style of music. */
    STYLE("Style", "style", 301, "Style"),
    /** Title of something similar. */
    SIMILAR("Similar", "similar", 305, "Similar"),
    /** Keyword of a photograph. */
    TAG("Tag", "tag", 0, "Tag");

    private final String elementName;
    private final String filterName;
    private final int tagType;
    private final String title;

    TagKind(String elementName, String filterName, int tagType, String title) {
        this.elementName = elementName;
        this.filterName = filterName;
        this.tagType = tagType;
        this.title = title;
    }

    /** Returns the name of the element in answers, such as {@code Role}. */
    public String elementName() {
        return elementName;
    }

    /** Returns the name of the filter, such as {@code actor}. */
    public String filterName() {
        return filterName;
    }

    /** Returns Plex's number for this kind. */
    public int tagType() {
        return tagType;
    }

    /** Returns the name shown to people. */
    public String title() {
        return title;
    }

    /** Returns the kind whose filter has this name, empty when there is none. */
    public static Optional<TagKind> ofFilter(String filterName) {
        return Arrays.stream(values())
                .filter(kind -> kind.filterName.equals(filterName))
                .findFirst();
    }
}
