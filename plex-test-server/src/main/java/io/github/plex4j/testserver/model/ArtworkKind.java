package io.github.plex4j.testserver.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures, and of music, that can be chosen for an item. */
public enum ArtworkKind {
    /** Poster. */
    POSTER("posters", "poster", "thumb"),
    /** Background. */
    ART("arts", "art", "art"),
    /** Title on a transparent background. */
    CLEAR_LOGO("clearLogos", "clearLogo", "clearLogo"),
    /** Square background. */
    SQUARE_ART("squareArts", "squareArt", "squareArt"),
    /** Banner. */
    BANNER("banners", "banner", "banner"),
    /** Theme music. */
    THEME("themes", "theme", "theme");

    private final String listName;
    private final String elementName;
    private final String fieldName;

    ArtworkKind(String listName, String elementName, String fieldName) {
        this.listName = listName;
        this.elementName = elementName;
        this.fieldName = fieldName;
    }

    /** Returns the name of the list in paths, such as {@code posters}. */
    public String listName() {
        return listName;
    }

    /** Returns the name of one in paths, such as {@code poster}. */
    public String elementName() {
        return elementName;
    }

    /** Returns the name of the field of an item, such as {@code thumb}. */
    public String fieldName() {
        return fieldName;
    }

    /** Returns the kind that has this name in a path, of whatever form; empty when there is none. */
    public static Optional<ArtworkKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.listName.equals(name) || kind.elementName.equals(name) || kind.fieldName.equals(name))
                .findFirst();
    }
}
