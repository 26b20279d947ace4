package io.github.plex4j.mcp.analytics.recommendation;

/** What titles have in common with one another. */
public enum TraitKind {
    GENRE(4, 1.0, 2),
    DIRECTOR(1, 1.0, 1),
    ACTOR(3, 1.0, 3),
    DECADE(4, 0.6, 1),
    COUNTRY(4, 0.3, 1);

    private final double doubt;
    private final double weight;
    private final int counted;

    TraitKind(double doubt, double weight, int counted) {
        this.doubt = doubt;
        this.weight = weight;
        this.counted = counted;
    }

    /**
     * How many watched titles that are as expected are added to those that were watched. The more, the more it takes to show
     * a taste: a person is in few titles, so each of them says more.
     */
    double doubt() {
        return doubt;
    }

    /** What the kind counts beside the others. They are not independent, which a plain sum would have them be. */
    double weight() {
        return weight;
    }

    /** How many traits of the kind a title is judged by, those that speak most for it. */
    int counted() {
        return counted;
    }
}
