package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.HistorySource;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import org.jspecify.annotations.Nullable;

/**
 * Computes rows of history from their number. One row in a thousand, the first ones, has no time; one in a hundred
 * belongs to an item that is gone, half of them with the title of an item that is there under another key.
 */
final class GeneratedHistory implements HistorySource {
    private final Plan plan;
    private final GeneratedItems items;
    private final Dice dice;
    private final int rows;
    private final int accounts;
    private final long from;
    private final long span;

    GeneratedHistory(Plan plan, GeneratedItems items, Dice dice, int rows, int accounts, long now, long spanSeconds) {
        this.plan = plan;
        this.items = items;
        this.dice = dice;
        this.rows = rows;
        this.accounts = accounts;
        this.from = now - spanSeconds;
        this.span = spanSeconds;
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public long viewedAt(int index) {
        if (index < rows / 1000) {
            return 0;
        }
        long begin = index * span / rows;
        long step = Math.max(1, (index + 1L) * span / rows - begin);
        return from + begin + dice.roll("second", index, (int) Math.min(step, Integer.MAX_VALUE));
    }

    @Override
    public int accountId(int index) {
        double share = dice.share("account", index);
        return accountId(accounts, (int) (share * share * accounts));
    }

    /** Returns the number of the account at this place: the owner first. */
    static int accountId(int accounts, int place) {
        return place == 0 || accounts == 0 ? Library.OWNER : 10_000_000 + place;
    }

    @Override
    public int deviceId(int index) {
        return 1 + dice.roll("device", index, 5);
    }

    @Override
    public String sectionKey(int index) {
        return items.sectionKey(played(index));
    }

    @Override
    public int itemNumber(int index) {
        return gone(index) ? -1 : played(index);
    }

    private boolean gone(int index) {
        return dice.roll("gone", index, 100) == 0;
    }

    /** Few items are played much, most little. */
    private int played(int index) {
        int kind = dice.roll("kind", index, 10);
        double share = dice.share("item", index);
        double skewed = share * share;
        if ((kind < 5 && plan.movies > 0) || plan.episodes + plan.tracks == 0) {
            return (int) (skewed * plan.movies);
        }
        if ((kind < 9 && plan.episodes > 0) || plan.tracks == 0) {
            return plan.firstEpisode + (int) (skewed * plan.episodes);
        }
        return plan.firstTrack + (int) (skewed * plan.tracks);
    }

    @Override
    public HistoryRow row(int index) {
        Item item = items.item(played(index));
        Item parent = above(item);
        Item grandparent = parent == null ? null : above(parent);
        boolean gone = gone(index);
        boolean vanished = gone && dice.roll("vanished", index, 2) == 0;
        long viewedAt = viewedAt(index);
        HistoryRow row = new HistoryRow(
                index + 1L,
                item.ratingKey(),
                parent == null ? null : parent.ratingKey(),
                grandparent == null ? null : grandparent.ratingKey(),
                item.sectionKey(),
                item.type(),
                vanished ? "Vanished " + item.title() : item.title(),
                parent == null ? null : parent.title(),
                grandparent == null ? null : grandparent.title(),
                item.index(),
                item.type() == ItemType.EPISODE && parent != null ? parent.index() : item.parentIndex(),
                item.originallyAvailableAt(),
                viewedAt == 0 ? null : viewedAt,
                accountId(index),
                deviceId(index));
        return gone ? row.withoutItem() : row;
    }

    private @Nullable Item above(Item item) {
        String key = item.parentRatingKey();
        return key == null ? null : items.item(items.numberOf(key));
    }
}
