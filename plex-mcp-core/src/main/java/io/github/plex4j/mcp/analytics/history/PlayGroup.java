package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The plays of one group. Not thread-safe. */
public final class PlayGroup {
    private final Label label;
    private final PlayTally tally = new PlayTally();
    // There may be a hundred thousand groups, nearly all with one key and few accounts: these are smaller than sets
    // that grow.
    private Set<Long> accounts = Set.of();
    private List<RatingKey> keys = List.of();
    private boolean matchedByTitle;

    PlayGroup(Label label) {
        this.label = label;
    }

    void add(JoinedPlays.Play play, Label copy) {
        HistoryEntry row = play.row();
        tally.add(row, play.runtime());
        matchedByTitle |= play.matchedByTitle();
        Long account = row.accountId();
        if (account != null && !accounts.contains(account)) {
            Set<Long> more = new HashSet<>(accounts);
            more.add(account);
            accounts = Set.copyOf(more);
        }
        RatingKey key = copy.item() == null ? null : copy.item().ratingKey();
        if (key != null && !keys.contains(key)) {
            keys = Stream.concat(keys.stream(), Stream.of(key))
                    .sorted(ItemKeys.BY_AGE)
                    .toList();
        }
    }

    /** The name of the group. */
    public String name() {
        return label.name();
    }

    /** The identity of the group: a number of an account or device, a key, an hour, a date, a name. */
    public String identity() {
        return label.identity();
    }

    /** The item the group stands for, or one of its copies; empty when it stands for none. */
    public Optional<Label.Item> item() {
        return Optional.ofNullable(label.item());
    }

    public PlayTally tally() {
        return tally;
    }

    /** Whether plays of a copy that is gone are among these, found by their title. */
    public boolean matchedByTitle() {
        return matchedByTitle;
    }

    /** The number of accounts that played any of it. */
    public int distinctUsers() {
        return accounts.size();
    }

    /** The copies that were played, the oldest key first; none where the group is no item, or all are gone. */
    public List<RatingKey> ratingKeys() {
        return keys;
    }
}
