package io.github.plex4j.client.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the history are wanted, and in what order. Immutable: each method returns a changed copy.
 *
 * <p>A row without a time fits no query with {@link #since} or {@link #until}.
 */
public final class HistoryQuery {
    private static final HistoryQuery ALL = new HistoryQuery(null, null, null, null, null, false);

    private final @Nullable Long account;
    private final @Nullable SectionKey section;
    private final @Nullable RatingKey item;
    private final @Nullable Instant since;
    private final @Nullable Instant until;
    private final boolean newestFirst;

    private HistoryQuery(
            @Nullable Long account,
            @Nullable SectionKey section,
            @Nullable RatingKey item,
            @Nullable Instant since,
            @Nullable Instant until,
            boolean newestFirst) {
        this.account = account;
        this.section = section;
        this.item = item;
        this.since = since;
        this.until = until;
        this.newestFirst = newestFirst;
    }

    /** All rows, oldest first; a server that passes over the order gives them as they were written. */
    public static HistoryQuery all() {
        return ALL;
    }

    /** Rows of this account alone. */
    public HistoryQuery by(long accountId) {
        return new HistoryQuery(accountId, section, item, since, until, newestFirst);
    }

    /** Rows of items that are or were in this section. */
    public HistoryQuery in(SectionKey wanted) {
        return new HistoryQuery(account, wanted, item, since, until, newestFirst);
    }

    /** Rows of this item, or of what is below it: of the episodes of a show. Rows of items that are gone are not among them. */
    public HistoryQuery of(RatingKey wanted) {
        return new HistoryQuery(account, section, wanted, since, until, newestFirst);
    }

    /** Rows of this time or later; the history counts whole seconds, so a fraction begins with the next one. */
    public HistoryQuery since(Instant earliest) {
        return new HistoryQuery(account, section, item, earliest, until, newestFirst);
    }

    /** Rows before this time. */
    public HistoryQuery until(Instant end) {
        return new HistoryQuery(account, section, item, since, end, newestFirst);
    }

    /** The latest time a row may have; null for any. */
    @Nullable
    Instant lastSecond() {
        return until == null ? null : Instant.ofEpochSecond(firstSecondFrom(until) - 1);
    }

    /** Whether rows without a time are wanted as well. */
    boolean isOfAllTimes() {
        return since == null && until == null;
    }

    /** The newest row first. */
    public HistoryQuery newestFirst() {
        return new HistoryQuery(account, section, item, since, until, true);
    }

    /** The operators of the history differ from those of a library: {@code >=} and {@code <=}, both inclusive. */
    PlexRequest applyTo(PlexRequest request) {
        PlexRequest result = request.with("sort", newestFirst ? "viewedAt:desc" : "viewedAt");
        if (account != null) {
            result = result.with("accountID", account);
        }
        if (section != null) {
            result = result.with("librarySectionID", section);
        }
        if (item != null) {
            result = result.with("metadataItemID", item);
        }
        if (since != null) {
            result = result.with("viewedAt>", firstSecondFrom(since));
        }
        return until == null ? result : result.with("viewedAt<", firstSecondFrom(until) - 1);
    }

    private static long firstSecondFrom(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
