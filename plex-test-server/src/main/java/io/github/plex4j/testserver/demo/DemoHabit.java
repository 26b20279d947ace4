package io.github.plex4j.testserver.demo;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Something a person often does at some time of the week.
 *
 * @param days on which days
 * @param hour when it begins at the earliest
 * @param minutes within how many minutes of that hour it begins
 * @param percent how likely it is on such a day
 * @param device what plays
 * @param tracks how many pieces of music are played, one after the other; 0 for a film
 */
record DemoHabit(Set<DayOfWeek> days, int hour, int minutes, int percent, int device, int tracks) {
    static DemoHabit film(Set<DayOfWeek> days, int hour, int minutes, int percent, int device) {
        return new DemoHabit(days, hour, minutes, percent, device, 0);
    }

    static DemoHabit music(Set<DayOfWeek> days, int hour, int percent, int device, int tracks) {
        return new DemoHabit(days, hour, 45, percent, device, tracks);
    }
}
