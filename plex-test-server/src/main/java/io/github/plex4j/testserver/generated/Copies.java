package io.github.plex4j.testserver.generated;

import java.util.stream.IntStream;

/** The further items of films that are there more than once; their numbers come after all others. */
final class Copies {
    private final FaultPlan faults;
    private final int ultraHd;
    private final int editions;
    private final int firstUltraHd;
    private final int firstEdition;
    private final int firstSameGuid;
    private final int firstSameTitle;
    private final int firstPlantedEdition;
    private final int end;

    /** The kind of a further item. */
    enum Kind {
        ULTRA_HD,
        EDITION,
        SAME_GUID,
        SAME_TITLE
    }

    Copies(Plan plan, FaultPlan faults, int ultraHd, int editions) {
        this.faults = faults;
        this.ultraHd = ultraHd;
        this.editions = editions;
        firstUltraHd = plan.firstCopy;
        firstEdition = firstUltraHd + ultraHd;
        firstSameGuid = firstEdition + editions;
        firstSameTitle = firstSameGuid + faults.eachOfMovies();
        firstPlantedEdition = firstSameTitle + faults.eachOfMovies();
        end = firstPlantedEdition + faults.eachOfMovies();
    }

    /** Returns the number after the last of all items. */
    int end() {
        return end;
    }

    /** Returns whether this is the number of a further item. */
    boolean has(int number) {
        return number >= firstUltraHd;
    }

    Kind kind(int number) {
        if (number < firstEdition) {
            return Kind.ULTRA_HD;
        }
        if (number < firstSameGuid || number >= firstPlantedEdition) {
            return Kind.EDITION;
        }
        return number < firstSameTitle ? Kind.SAME_GUID : Kind.SAME_TITLE;
    }

    /** Returns the number of the film a further item is of; the number itself for all others. */
    int base(int number) {
        if (number < firstUltraHd) {
            return number;
        }
        if (number < firstEdition) {
            return number - firstUltraHd;
        }
        if (number < firstSameGuid) {
            return number - firstEdition;
        }
        if (number < firstSameTitle) {
            return faults.movie(Fault.SAME_GUID_TWICE, number - firstSameGuid);
        }
        return number < firstPlantedEdition
                ? faults.movie(Fault.SAME_TITLE_TWICE, number - firstSameTitle)
                : faults.movie(Fault.TWO_EDITIONS, number - firstPlantedEdition);
    }

    /** Returns the numbers of those in the section of films in 4K. */
    IntStream ultraHd() {
        return IntStream.range(firstUltraHd, firstEdition);
    }

    /** Returns the numbers of those in the section of films. */
    IntStream besideMovies() {
        return IntStream.range(firstEdition, end);
    }

    /** Returns the number of the further item that makes up this fault at this place. */
    int planted(Fault fault, int place) {
        return switch (fault) {
            case SAME_GUID_TWICE -> firstSameGuid + place;
            case SAME_TITLE_TWICE -> firstSameTitle + place;
            case TWO_EDITIONS -> firstPlantedEdition + place;
            default -> throw new IllegalArgumentException(fault + " has no further item");
        };
    }

    /** Returns whether a film may be there in 4K or in another edition too. */
    boolean mayHaveTwin(int movie) {
        return movie < Math.max(ultraHd, editions);
    }

    /** Returns which of a film's items is played: of one with several any, by a number from 0 to 2. */
    int playedFor(int movie, int choice) {
        if (choice == 1 && movie < ultraHd) {
            return firstUltraHd + movie;
        }
        return choice == 2 && movie < editions ? firstEdition + movie : movie;
    }
}
