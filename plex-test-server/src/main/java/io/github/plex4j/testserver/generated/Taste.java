package io.github.plex4j.testserver.generated;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** The favourites of one account, by numbers, and how well a film or show matches them. */
final class Taste {
    private static final int ERA_YEARS = 20;
    private static final int TRIES = 60;

    private final Troupes troupes;
    private final Facts facts;
    private final int[] genres;
    private final int[] directors;
    private final int[] actors;
    private final int firstYear;

    Taste(int accountId, Troupes troupes, Facts facts, Dice dice) {
        this.troupes = troupes;
        this.facts = facts;
        long place = accountId * 1000L;
        genres = distinct(2, roll -> dice.roll("taste genre", place + roll, Troupes.GENRES));
        directors = distinct(3, roll -> directorOfGenres(dice, place + roll * 100L));
        actors = distinct(
                4,
                roll -> genres[roll % genres.length]
                        + Troupes.GENRES * dice.roll("taste actor", place + roll, troupes.actors() / Troupes.GENRES));
        firstYear = 1920 + 10 * dice.roll("taste era", place, 9);
    }

    private static int[] distinct(int count, IntUnaryOperator pick) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int roll = 0; roll < TRIES && found.size() < count; roll++) {
            found.add(pick.applyAsInt(roll));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int directorOfGenres(Dice dice, long place) {
        int director = 0;
        for (int roll = 0; roll < TRIES; roll++) {
            director = dice.roll("taste director", place + roll, troupes.directors());
            if (contains(genres, troupes.genreOfDirector(director, 0))
                    || contains(genres, troupes.genreOfDirector(director, 1))) {
                return director;
            }
        }
        return director;
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Returns how likely a film or show is played compared with one that matches nothing: 1 and more. */
    double weight(int number) {
        int first = troupes.firstGenre(number);
        int second = troupes.secondGenre(number);
        int points = contains(genres, first) ? 1 : 0;
        points += second != first && contains(genres, second) ? 1 : 0;
        points += contains(directors, troupes.director(number)) ? 3 : 0;
        for (int place = 0; place < troupes.actorsInWork(); place++) {
            points += contains(actors, troupes.actor(number, place, first)) ? 2 : 0;
        }
        int year = facts.workYear(number);
        points += year >= firstYear && year < firstYear + ERA_YEARS ? 1 : 0;
        return 1L << (2 * Math.min(points, 10));
    }

    PlantedTaste planted(int accountId) {
        return new PlantedTaste(
                accountId,
                names(genres, Words.GENRES::get),
                names(directors, Troupes::directorName),
                names(actors, Troupes::actorName),
                firstYear,
                firstYear + ERA_YEARS - 1);
    }

    private static List<String> names(int[] numbers, IntFunction<String> name) {
        return Arrays.stream(numbers).mapToObj(name).toList();
    }
}
