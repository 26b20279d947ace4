package io.github.plex4j.client.library;

/** What full metadata is to hold beside what it always holds. */
public enum Detail {
    /** The ids of the item elsewhere. */
    EXTERNAL_IDS("includeGuids"),
    /** The chapters. */
    CHAPTERS("includeChapters"),
    /** The stretches that can be skipped. */
    MARKERS("includeMarkers"),
    /** The next episode of a show. */
    ON_DECK("includeOnDeck"),
    /** Whether each file is still there; the server looks at every file, which is slow. */
    FILE_CHECK("checkFiles");

    private final String parameter;

    Detail(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
