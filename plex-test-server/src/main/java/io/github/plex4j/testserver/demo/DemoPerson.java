package io.github.plex4j.testserver.demo;

import java.util.List;
import java.util.Map;

/**
 * Somebody who watches.
 *
 * @param account the account
 * @param tastes how much each genre is liked; films without such a genre are not watched
 * @param habits when what is watched
 * @param series which seasons were watched
 */
record DemoPerson(int account, Map<String, Integer> tastes, List<DemoHabit> habits, List<DemoSeries> series) {}
