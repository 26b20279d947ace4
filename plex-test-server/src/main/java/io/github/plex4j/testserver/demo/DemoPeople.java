package io.github.plex4j.testserver.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.Library;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of the house, each with tastes and hours of their own, and what they watch on. */
final class DemoPeople {
    static final int ALEX = Library.OWNER;
    static final int ANNA = 21_000_001;
    static final int BEN = 21_000_002;
    static final int ZOE = 21_000_003;

    static final int TELEVISION = 1;
    static final int PHONE = 2;
    static final int STUDY = 3;
    static final int TABLET = 4;

    private static final Set<DayOfWeek> WORKDAYS = Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    private DemoPeople() {}

    static List<DemoPerson> all() {
        return List.of(alex(), anna(), ben(), zoe());
    }

    /** Comedies and film noir on the television, most of all on Friday and Saturday; music at breakfast. */
    private static DemoPerson alex() {
        return new DemoPerson(
                ALEX,
                Map.of("Comedy", 4, "Film Noir", 5, "Mystery", 2, "Romance", 1, "War", 1),
                List.of(
                        DemoHabit.music(WORKDAYS, 7, 6, STUDY, 3),
                        DemoHabit.film(Set.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY), 21, 30, 8, TELEVISION),
                        DemoHabit.film(Set.of(FRIDAY), 20, 60, 45, TELEVISION),
                        DemoHabit.film(Set.of(SATURDAY), 20, 60, 55, TELEVISION),
                        DemoHabit.film(Set.of(SUNDAY), 15, 90, 25, TABLET)),
                List.of(
                        new DemoSeries(0, 12, 330, Set.of(TUESDAY, THURSDAY), 1, TELEVISION),
                        new DemoSeries(12, 14, 200, Set.of(TUESDAY), 1, TELEVISION),
                        new DemoSeries(26, 6, 45, Set.of(TUESDAY), 1, TELEVISION)));
    }

    /** Horror and mysteries late in the evening, mostly on the phone; a whole series when there is a new season. */
    private static DemoPerson anna() {
        return new DemoPerson(
                ANNA,
                Map.of("Horror", 6, "Mystery", 3, "Fantasy", 3, "Thriller", 2, "Science Fiction", 1),
                List.of(
                        DemoHabit.film(Set.of(THURSDAY), 21, 60, 25, PHONE),
                        DemoHabit.film(Set.of(FRIDAY, SUNDAY), 21, 75, 28, PHONE),
                        DemoHabit.film(Set.of(SATURDAY), 22, 45, 35, TELEVISION)),
                List.of(
                        new DemoSeries(0, 6, 240, Set.of(MONDAY, WEDNESDAY), 2, PHONE),
                        new DemoSeries(36, 4, 75, Set.of(MONDAY, WEDNESDAY), 2, PHONE),
                        new DemoSeries(40, 4, 18, Set.of(MONDAY, WEDNESDAY), 2, PHONE)));
    }

    /** Adventures and westerns on the tablet on the mornings of the weekend, and a series before bed. */
    private static DemoPerson ben() {
        return new DemoPerson(
                BEN,
                Map.of("Adventure", 5, "Western", 4, "Science Fiction", 4, "Comedy", 2, "Family", 5),
                List.of(
                        DemoHabit.film(Set.of(SATURDAY), 9, 90, 40, TABLET),
                        DemoHabit.film(Set.of(SUNDAY), 9, 90, 35, TABLET),
                        DemoHabit.film(Set.of(FRIDAY), 18, 40, 15, TELEVISION)),
                List.of(
                        new DemoSeries(0, 12, 290, Set.of(SATURDAY), 2, TABLET),
                        new DemoSeries(12, 5, 150, Set.of(SATURDAY, SUNDAY), 1, TABLET)));
    }

    /** Dramas and musicals in the study on Sunday afternoon and on Wednesday, with music before lunch on Sunday. */
    private static DemoPerson zoe() {
        return new DemoPerson(
                ZOE,
                Map.of("Drama", 5, "Romance", 5, "Musical", 4, "Documentary", 3),
                List.of(
                        DemoHabit.music(Set.of(SUNDAY), 10, 20, STUDY, 3),
                        DemoHabit.film(Set.of(SUNDAY), 14, 90, 30, STUDY),
                        DemoHabit.film(Set.of(WEDNESDAY), 20, 60, 20, STUDY)),
                List.of(new DemoSeries(26, 10, 60, Set.of(MONDAY, THURSDAY), 1, STUDY)));
    }

    static void addTo(Library.Builder library, DemoDays days) {
        library.account(new Account(0, ""))
                .account(new Account(ALEX, "alex"))
                .account(new Account(ANNA, "Anna"))
                .account(new Account(BEN, "Ben"))
                .account(new Account(ZOE, "Zoë & Co"))
                .device(new Device(TELEVISION, "Living Room TV", "webOS", "demo-device-tv", days.at(700, 19, 0)))
                .device(new Device(PHONE, "Anna's Phone", "Android", "demo-device-phone", days.at(600, 19, 0), true))
                .device(new Device(STUDY, "Study", "Chrome", "demo-device-study", days.at(500, 19, 0)))
                .device(new Device(TABLET, "Tablet", "iOS", "demo-device-tablet", days.at(400, 19, 0)));
    }
}
