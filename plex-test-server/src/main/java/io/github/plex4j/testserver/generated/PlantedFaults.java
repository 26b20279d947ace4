package io.github.plex4j.testserver.generated;

import java.util.List;

/**
 * All that is wrong with a library whose faults were planted; nothing else in it is. Every fault is there equally often
 * among films, and again among shows or episodes where they can have it; films are named first. All lists hold keys of
 * items, all films are of section 1, all shows and episodes of section 2.
 *
 * @param sameGuid pairs of films of one guid and no edition
 * @param sameTitle pairs of films of one title and year, but two guids
 * @param editions pairs of films of one guid, the second of an edition: these are no fault
 * @param unmatched films and shows no agent has recognized
 * @param episodeGaps seasons that lack episodes between others
 * @param seasonGaps shows that lack a season between others
 * @param specials shows with specials in a season 0, where an episode is missing: these are no fault
 * @param lowResolution films and episodes in {@code sd}; all others have at least 720 lines
 * @param lowBitrate films and episodes of 350 kilobits a second; all others have more than 2,000
 * @param noEnglishSubtitles films and episodes without English subtitles; all others have them
 * @param largest the largest films and episodes together, the largest first; all others are smaller
 */
public record PlantedFaults(
        List<List<String>> sameGuid,
        List<List<String>> sameTitle,
        List<List<String>> editions,
        List<String> unmatched,
        List<EpisodeGap> episodeGaps,
        List<SeasonGap> seasonGaps,
        List<String> specials,
        List<String> lowResolution,
        List<String> lowBitrate,
        List<String> noEnglishSubtitles,
        List<String> largest) {
    /** Copies the lists. */
    public PlantedFaults {
        sameGuid = List.copyOf(sameGuid);
        sameTitle = List.copyOf(sameTitle);
        editions = List.copyOf(editions);
        unmatched = List.copyOf(unmatched);
        episodeGaps = List.copyOf(episodeGaps);
        seasonGaps = List.copyOf(seasonGaps);
        specials = List.copyOf(specials);
        lowResolution = List.copyOf(lowResolution);
        lowBitrate = List.copyOf(lowBitrate);
        noEnglishSubtitles = List.copyOf(noEnglishSubtitles);
        largest = List.copyOf(largest);
    }

    /**
     * A season that lacks episodes.
     *
     * @param showKey key of the show
     * @param show title of the show
     * @param season number of the season
     * @param episodes numbers of the episodes that are not there, ascending
     */
    public record EpisodeGap(String showKey, String show, int season, List<Integer> episodes) {
        /** Copies the list. */
        public EpisodeGap {
            episodes = List.copyOf(episodes);
        }
    }

    /**
     * A show that lacks a season.
     *
     * @param showKey key of the show
     * @param show title of the show
     * @param season number of the season that is not there
     */
    public record SeasonGap(String showKey, String show, int season) {}
}
