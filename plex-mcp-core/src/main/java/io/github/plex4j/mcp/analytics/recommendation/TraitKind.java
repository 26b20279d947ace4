package io.github.plex4j.mcp.analytics.recommendation;

/** The kinds of traits that titles share. */
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
     * The number of watched titles with the expected share that are added to the real ones. The more, the more it takes to show
     * a taste: a person is in few titles, so each of them says more.
     */
    double doubt() {
        return doubt;
    }

    /** The weight of the kind beside the others. Kinds are not independent, as a plain sum would assume. */
    double weight() {
        return weight;
    }

    /** The number of traits of the kind that count for a title, the strongest first. */
    int counted() {
        return counted;
    }
}
