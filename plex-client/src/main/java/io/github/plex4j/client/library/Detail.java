package io.github.plex4j.client.library;

/** Parts that full metadata can include in addition. */
public enum Detail {
    /** The ids of the item in other databases. */
    EXTERNAL_IDS("includeGuids"),
    /** The chapters. */
    CHAPTERS("includeChapters"),
    /** The stretches that can be skipped. */
    MARKERS("includeMarkers"),
    /** The next episode of a show. */
    ON_DECK("includeOnDeck"),
    /** Whether each file still exists; the server checks every file, which is slow. */
    FILE_CHECK("checkFiles");

    private final String parameter;

    Detail(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
