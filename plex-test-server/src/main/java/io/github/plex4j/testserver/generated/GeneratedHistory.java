package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.HistorySource;
import org.jspecify.annotations.Nullable;

/**
 * Computes rows of history from their number. One row in a thousand, the first ones, has no time; one in forty has no
 * day of first release; one in a hundred belongs to an item that is gone. Half of those carry titles, numbers and day of
 * an item that is there under another key, the other half titles nothing has.
 */
final class GeneratedHistory implements HistorySource {
    private final Facts facts;
    private final Plays plays;
    private final People people;
    private final Dice dice;
    private final int rows;
    private final long from;
    private final long span;

    GeneratedHistory(Facts facts, Plays plays, People people, Dice dice, int rows, long now, long spanSeconds) {
        this.facts = facts;
        this.plays = plays;
        this.people = people;
        this.dice = dice;
        this.rows = rows;
        this.from = now - spanSeconds;
        this.span = spanSeconds;
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public long id(int index) {
        return index + 1L;
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
        return people.accountOfRow(index);
    }

    @Override
    public int deviceId(int index) {
        return people.deviceOfRow(index);
    }

    @Override
    public String sectionKey(int index) {
        return facts.sectionKey(plays.item(index));
    }

    @Override
    public int itemNumber(int index) {
        return gone(index) ? -1 : plays.item(index);
    }

    private boolean gone(int index) {
        return dice.roll("gone", index, 100) == 0;
    }

    @Override
    public HistoryRow row(int index) {
        int item = plays.item(index);
        int parent = facts.parent(item);
        int grandparent = parent < 0 ? -1 : facts.parent(parent);
        boolean gone = gone(index);
        boolean dated = gone || dice.roll("undated", index, 40) > 0;
        String prefix = gone && dice.roll("vanished", index, 2) == 0 ? "Vanished " : "";
        long viewedAt = viewedAt(index);
        return new HistoryRow(
                id(index),
                gone ? null : Facts.key(item),
                gone ? null : key(parent),
                gone ? null : key(grandparent),
                facts.sectionKey(item),
                facts.type(item),
                prefix + facts.title(item),
                parent < 0 ? null : facts.title(parent),
                grandparent < 0 ? null : prefix + facts.title(grandparent),
                facts.index(item),
                parentIndex(item, parent),
                dated ? facts.released(item) : null,
                viewedAt == 0 ? null : viewedAt,
                accountId(index),
                deviceId(index));
    }

    private @Nullable Integer parentIndex(int item, int parent) {
        return switch (facts.type(item)) {
            case EPISODE -> facts.index(parent);
            case TRACK -> Integer.valueOf(1);
            default -> null;
        };
    }

    private static @Nullable String key(int number) {
        return number < 0 ? null : Facts.key(number);
    }
}
