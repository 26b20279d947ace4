package io.github.plex4j.testserver.generated;

import java.util.List;

/** Faults of an item, and things that look like one. */
enum Fault {
    NONE,
    SAME_GUID_TWICE,
    SAME_TITLE_TWICE,
    TWO_EDITIONS,
    UNMATCHED,
    LOW_RESOLUTION,
    LOW_BITRATE,
    NO_ENGLISH_SUBTITLES,
    LARGE,
    EPISODE_GAP,
    SEASON_GAP,
    SPECIALS;

    static final List<Fault> OF_MOVIES = List.of(
            SAME_GUID_TWICE,
            SAME_TITLE_TWICE,
            TWO_EDITIONS,
            UNMATCHED,
            LOW_RESOLUTION,
            LOW_BITRATE,
            NO_ENGLISH_SUBTITLES,
            LARGE);
    static final List<Fault> OF_SHOWS = List.of(UNMATCHED, EPISODE_GAP, SEASON_GAP, SPECIALS);
    static final List<Fault> OF_EPISODES = List.of(LOW_RESOLUTION, LOW_BITRATE, NO_ENGLISH_SUBTITLES, LARGE);
}
