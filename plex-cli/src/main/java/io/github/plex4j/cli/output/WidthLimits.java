package io.github.plex4j.cli.output;

/** How far texts are cut before a column is left out instead. */
enum WidthLimits {
    /** Not at all. */
    NATURAL(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
    /** While facts stand beside them. */
    COMFORTABLE(30, 16, 20),
    /** For a table of only the names of its rows and the columns that were asked for. */
    TIGHT(18, 10, 10);

    private final int name;
    private final int identity;
    private final int other;

    WidthLimits(int name, int identity, int other) {
        this.name = name;
        this.identity = identity;
        this.other = other;
    }

    /** The least width of a text of that worth, unless the text itself is shorter. */
    int of(Worth worth) {
        return switch (worth) {
            case NAME -> name;
            case IDENTITY -> identity;
            default -> other;
        };
    }
}
