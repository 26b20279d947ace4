package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Genres and people that belong together, so that tastes can be learnt: a director works mostly in two genres, most
 * actors of a work are of the troupe of its first genre.
 */
final class Troupes implements Cast {
    static final int GENRES = Words.GENRES.size();
    private static final int ACTORS_IN_WORK = 5;
    private static final int FIRST_ACTOR = 100_000;

    private final Dice dice;
    private final int directors;
    private final int actorsInTroupe;

    Troupes(Plan plan, Dice dice) {
        this.dice = dice;
        int works = plan.movies + plan.shows;
        directors = 12 + works / 15;
        actorsInTroupe = 3 + works / 100;
    }

    int directors() {
        return directors;
    }

    /** Returns how many actors there are; an actor is of the troupe of the genre that is left over by division. */
    int actors() {
        return actorsInTroupe * GENRES;
    }

    int director(int number) {
        return dice.roll("troupe director", number, directors);
    }

    /** Returns one of the two genres, 0 or 1, a director works in. */
    int genreOfDirector(int director, int place) {
        return dice.roll("genre of director", director * 2L + place, GENRES);
    }

    int firstGenre(int number) {
        return dice.roll("own genre", number, 100) < 85
                ? genreOfDirector(director(number), dice.roll("which genre", number, 2))
                : dice.roll("other genre", number, GENRES);
    }

    /** Returns the second genre, the first one again when there is just one. */
    int secondGenre(int number) {
        return dice.roll("has second", number, 2) == 0
                ? firstGenre(number)
                : genreOfDirector(director(number), 1 - dice.roll("which genre", number, 2));
    }

    /** Returns the actor at this place, from 0 to 4; one may be there twice. */
    int actor(int number, int place, int firstGenre) {
        long roll = number * (long) ACTORS_IN_WORK + place;
        return dice.roll("own troupe", roll, 10) < 7
                ? firstGenre + GENRES * dice.roll("actor of troupe", roll, actorsInTroupe)
                : dice.roll("any actor", roll, actors());
    }

    static String directorName(int director) {
        return Words.person(director);
    }

    static String actorName(int actor) {
        return Words.person(FIRST_ACTOR + actor);
    }

    @Override
    public List<Tag> tags(int number) {
        int first = firstGenre(number);
        int second = secondGenre(number);
        List<Tag> tags = new ArrayList<>(10);
        tags.add(Tag.of(TagKind.GENRE, Words.GENRES.get(first)));
        if (second != first) {
            tags.add(Tag.of(TagKind.GENRE, Words.GENRES.get(second)));
        }
        tags.add(Tag.of(TagKind.COUNTRY, Words.COUNTRIES.get(dice.roll("country", number, Words.COUNTRIES.size()))));
        tags.add(Tag.of(TagKind.DIRECTOR, directorName(director(number))));
        tags.add(Tag.of(TagKind.WRITER, directorName(dice.roll("writer", number, directors))));
        List<Integer> cast = new ArrayList<>(ACTORS_IN_WORK);
        for (int place = 0; place < ACTORS_IN_WORK; place++) {
            int actor = actor(number, place, first);
            if (!cast.contains(actor)) {
                cast.add(actor);
                tags.add(new Tag(TagKind.ACTOR, actorName(actor), "Part " + (place + 1)));
            }
        }
        return List.copyOf(tags);
    }

    int actorsInWork() {
        return ACTORS_IN_WORK;
    }
}
