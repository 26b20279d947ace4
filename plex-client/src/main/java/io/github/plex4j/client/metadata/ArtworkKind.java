package io.github.plex4j.client.metadata;

/** The kinds of pictures that can be chosen for an item. */
public enum ArtworkKind implements Lockable {
    /** Its poster. */
    POSTER("posters", "poster", "thumb"),
    /** Its background. */
    ART("arts", "art", "art"),
    /** Its title as a picture with a transparent background. */
    LOGO("clearLogos", "clearLogo", "clearLogo");

    private final String listName;
    private final String elementName;
    private final String plexName;

    ArtworkKind(String listName, String elementName, String plexName) {
        this.listName = listName;
        this.elementName = elementName;
        this.plexName = plexName;
    }

    String listName() {
        return listName;
    }

    String elementName() {
        return elementName;
    }

    @Override
    public String plexName() {
        return plexName;
    }
}
