package io.github.plex4j.testserver.demo;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Episodes that were watched in their order.
 *
 * @param first place of the first among all episodes
 * @param count how many there are
 * @param daysAgo when the first was watched at the earliest
 * @param days on which days there are some
 * @param each how many there are on such a day
 * @param device what plays
 */
record DemoSeries(int first, int count, int daysAgo, Set<DayOfWeek> days, int each, int device) {}
