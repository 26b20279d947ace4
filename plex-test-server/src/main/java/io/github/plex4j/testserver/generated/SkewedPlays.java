package io.github.plex4j.testserver.generated;

/** Everybody plays alike: few items much, most little. */
final class SkewedPlays implements Plays {
    private final Plan plan;
    private final Copies copies;
    private final Dice dice;

    SkewedPlays(Plan plan, Copies copies, Dice dice) {
        this.plan = plan;
        this.copies = copies;
        this.dice = dice;
    }

    @Override
    public int item(int row) {
        int kind = dice.roll("kind", row, 10);
        double share = dice.share("item", row);
        double skewed = share * share;
        if (playsMovie(plan, kind)) {
            return copies.playedFor((int) (skewed * plan.movies), dice.roll("which item", row, 3));
        }
        if (playsEpisode(plan, kind)) {
            return plan.firstEpisode + (int) (skewed * plan.episodes);
        }
        return plan.firstTrack + (int) (skewed * plan.tracks);
    }

    /** Returns whether this number from 0 to 9 stands for a film. */
    static boolean playsMovie(Plan plan, int kind) {
        return (kind < 5 && plan.movies > 0) || plan.episodes + plan.tracks == 0;
    }

    /** Returns whether this number from 0 to 9, which does not stand for a film, stands for an episode. */
    static boolean playsEpisode(Plan plan, int kind) {
        return (kind < 9 && plan.episodes > 0) || plan.tracks == 0;
    }
}
