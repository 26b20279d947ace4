package io.github.plex4j.mcp.tools.shared;

/** The types of items that have files of their own, and may lack something in them. */
public enum PlayedType {
    MOVIE(ItemType.MOVIE),
    EPISODE(ItemType.EPISODE),
    TRACK(ItemType.TRACK);

    private final ItemType itemType;

    PlayedType(ItemType itemType) {
        this.itemType = itemType;
    }

    public ItemType itemType() {
        return itemType;
    }
}
