package io.github.plex4j.testserver.generated;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Each account plays what it favours, save for one play in five. Some works are a little more popular with everybody.
 * The item of a row is remembered once it has been requested, four bytes a row.
 */
final class TastePlays implements Plays {
    private static final int CANDIDATES = 24;
    private static final int STEP = 7919;

    private final Plan plan;
    private final Copies copies;
    private final Dice dice;
    private final IntUnaryOperator accountOfRow;
    private final Map<Integer, Taste> tastes;
    private final int[] known;

    /** Creates the plays of this many rows; an account without a taste plays anything. */
    TastePlays(
            Plan plan, Copies copies, Dice dice, int rows, IntUnaryOperator accountOfRow, Map<Integer, Taste> tastes) {
        this.plan = plan;
        this.copies = copies;
        this.dice = dice;
        this.accountOfRow = accountOfRow;
        this.tastes = new HashMap<>(tastes);
        known = new int[rows];
    }

    /** Two threads may both find the same row's item, which does no harm: it is the same. */
    @Override
    public int item(int row) {
        int item = known[row] - 1;
        if (item < 0) {
            item = find(row);
            known[row] = item + 1;
        }
        return item;
    }

    private int find(int row) {
        int kind = dice.roll("kind", row, 10);
        if (SkewedPlays.playsMovie(plan, kind)) {
            return copies.playedFor(work(row, 0, plan.movies), dice.roll("which item", row, 3));
        }
        if (SkewedPlays.playsEpisode(plan, kind)) {
            return episode(row, work(row, plan.firstShow, plan.shows) - plan.firstShow);
        }
        return plan.firstTrack + dice.roll("track", row, plan.tracks);
    }

    private int episode(int row, int show) {
        int episodes = plan.episodesOf(show);
        return plan.firstEpisode
                + (episodes == 0
                        ? dice.roll("episode", row, plan.episodes)
                        : plan.episodeStart(show) + dice.roll("episode", row, episodes));
    }

    private int work(int row, int first, int count) {
        Taste taste = tastes.get(accountOfRow.applyAsInt(row));
        if (taste == null || dice.roll("noise", row, 10) < 2) {
            return first + popular(row, 0, count);
        }
        int chosen = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < CANDIDATES; place++) {
            int number = first + popular(row, place, count);
            double luck = Math.log(dice.share("luck", row * (long) CANDIDATES + place) + 1e-12) / taste.weight(number);
            if (luck > highest) {
                highest = luck;
                chosen = number;
            }
        }
        return chosen;
    }

    /** The popular ones are scattered over all numbers, so that no order of keys is an order of popularity. */
    private int popular(int row, int place, int count) {
        double share = dice.share("candidate", row * (long) CANDIDATES + place);
        long rank = (long) (Math.pow(share, 1.25) * count);
        return (int) (rank * STEP % count);
    }
}
