package io.github.plex4j.testserver.generated;

import java.util.List;
import java.util.stream.IntStream;

/** The numbers of seasons and episodes, with gaps where they are planted. Shows and seasons are counted from 0 here. */
final class Numbering {
    private final Plan plan;
    private final FaultPlan faults;
    private final Dice dice;

    Numbering(Plan plan, FaultPlan faults, Dice dice) {
        this.plan = plan;
        this.faults = faults;
        this.dice = dice;
    }

    /** Returns the number shown of a season: from 1, or from 0 where the first holds specials. */
    int season(int show, int season) {
        return switch (faults.ofShow(show)) {
            case SPECIALS -> season;
            case SEASON_GAP -> season + (season >= seasonsBeforeGap(show) ? 2 : 1);
            default -> season + 1;
        };
    }

    /** Returns the number shown of an episode counted from 0 in its season. Specials have a gap that is no fault. */
    int episode(int show, int season, int episode) {
        Fault fault = faults.ofShow(show);
        if (fault == Fault.EPISODE_GAP && season == seasonWithGap(show) && episode >= episodesBeforeGap(show)) {
            return episode + 1 + missing(show);
        }
        return episode + (fault == Fault.SPECIALS && season == 0 && episode > 0 ? 2 : 1);
    }

    /** Returns the season, counted from 0, that lacks episodes in a show with such a gap; it is a full one. */
    int seasonWithGap(int show) {
        return dice.roll("season with gap", show, plan.episodesOf(show) / Plan.EPISODES_IN_SEASON);
    }

    /** Returns the numbers of the episodes a show with such a gap lacks. */
    List<Integer> missingEpisodes(int show) {
        int first = episodesBeforeGap(show) + 1;
        return IntStream.range(first, first + missing(show)).boxed().toList();
    }

    /** Returns the number of the season a show with such a gap lacks. */
    int missingSeason(int show) {
        return seasonsBeforeGap(show) + 1;
    }

    private int episodesBeforeGap(int show) {
        return 1 + dice.roll("episodes before gap", show, Plan.EPISODES_IN_SEASON - 1);
    }

    private int missing(int show) {
        return 1 + dice.roll("missing episodes", show, 2);
    }

    private int seasonsBeforeGap(int show) {
        return 1 + dice.roll("seasons before gap", show, plan.seasonsOf(show) - 1);
    }
}
