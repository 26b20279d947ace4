package io.github.plex4j.testserver.generated;

import java.util.List;

/**
 * Which item has which fault. Where faults are planted at all nothing else is wrong: what a library has of such things
 * by chance is left out.
 */
final class FaultPlan {
    private final Plan plan;
    private final int each;
    private final Places movies;
    private final Places shows;
    private final Places episodes;

    /**
     * Creates a plan.
     *
     * @param each how many of each fault, 0 for a library as chance makes it
     * @param soundMovies how many films at the beginning have no fault
     */
    FaultPlan(Plan plan, int each, int soundMovies) {
        this.plan = plan;
        this.each = each;
        if (each > 0 && plan.shows > 0 && plan.episodes / plan.shows <= Plan.EPISODES_IN_SEASON) {
            throw new IllegalArgumentException("Gaps need shows of two seasons: at least "
                    + (Plan.EPISODES_IN_SEASON + 1) + " episodes for each show");
        }
        movies = new Places(soundMovies, plan.movies, Fault.OF_MOVIES.size(), plan.movies == 0 ? 0 : each);
        shows = new Places(0, plan.shows, Fault.OF_SHOWS.size(), plan.shows == 0 ? 0 : each);
        episodes = new Places(0, plan.episodes, Fault.OF_EPISODES.size(), plan.episodes == 0 ? 0 : each);
    }

    /** Returns whether faults are planted. */
    boolean planted() {
        return each > 0;
    }

    /** Returns how many films have each fault. */
    int eachOfMovies() {
        return movies.each();
    }

    /** Returns how many shows have each fault. */
    int eachOfShows() {
        return shows.each();
    }

    /** Returns how many episodes have each fault. */
    int eachOfEpisodes() {
        return episodes.each();
    }

    /** Returns the fault of the item of this number. */
    Fault of(int number) {
        if (each == 0 || number >= plan.firstArtist) {
            return Fault.NONE;
        }
        if (number < plan.firstShow) {
            return fault(Fault.OF_MOVIES, movies.kindOf(number));
        }
        return number >= plan.firstEpisode
                ? fault(Fault.OF_EPISODES, episodes.kindOf(number - plan.firstEpisode))
                : Fault.NONE;
    }

    /** Returns the fault of a show counted from 0. */
    Fault ofShow(int show) {
        return each == 0 ? Fault.NONE : fault(Fault.OF_SHOWS, shows.kindOf(show));
    }

    private static Fault fault(List<Fault> faults, int kind) {
        return kind < 0 ? Fault.NONE : faults.get(kind);
    }

    /** Returns the number of the film that has this fault at this place. */
    int movie(Fault fault, int place) {
        return movies.number(Fault.OF_MOVIES.indexOf(fault), place);
    }

    /** Returns the show, counted from 0, that has this fault at this place. */
    int show(Fault fault, int place) {
        return shows.number(Fault.OF_SHOWS.indexOf(fault), place);
    }

    /** Returns the number of the episode that has this fault at this place. */
    int episode(Fault fault, int place) {
        return plan.firstEpisode + episodes.number(Fault.OF_EPISODES.indexOf(fault), place);
    }
}
