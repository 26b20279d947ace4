package io.github.plex4j.client.history;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.PagedReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.library.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The history of a server. What a person marks as watched without playing it is not in it. Safe for use by several
 * threads. Every method that asks the server, those of the returned lists included, throws {@link PlexException}.
 */
public final class HistoryApi {
    private static final String ITEM_PATH = "/library/metadata/";

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public HistoryApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * Rows of the history. A server that cannot read a filter passes it over, so a caller that depends on one looks at the
     * rows as well.
     *
     * @param query which rows, in what order
     * @return the rows; asking for them throws {@link PlexForbiddenException} when the token is not the owner's
     */
    public Paged<HistoryEntry> rows(HistoryQuery query) {
        PlexRequest request =
                query.applyTo(PlexRequest.get("/status/sessions/history/all").ownerOnly());
        return PagedReader.of(
                transport, request, ContainerReader.rows("Metadata", HistoryApi::entry), HistoryEntry::identity);
    }

    /**
     * Begins to read the history from the newest row back.
     *
     * @param query which rows; the order it names is not heeded
     * @return a reading that gives each row once although rows come and go meanwhile
     */
    public HistoryWalk walk(HistoryQuery query) {
        return new HistoryWalk(this, query);
    }

    private static HistoryEntry entry(Row row) {
        String type = row.text("type");
        return new HistoryEntry(
                row.text("historyKey"),
                row.text("ratingKey"),
                above(row, "parent"),
                above(row, "grandparent"),
                row.text("librarySectionID"),
                type == null ? MediaType.UNKNOWN : new MediaType(type),
                row.textOrEmpty("title"),
                row.integer("index"),
                row.integer("parentIndex"),
                row.date("originallyAvailableAt"),
                playedAt(row.time("viewedAt")),
                row.number("accountID"),
                row.number("deviceID"));
    }

    /** Servers write 0 where they know no time. */
    private static @Nullable Instant playedAt(@Nullable Instant written) {
        return written == null || written.getEpochSecond() <= 0 ? null : written;
    }

    private static HistoryEntry.Above above(Row row, String prefix) {
        return new HistoryEntry.Above(key(row, prefix), row.text(prefix + "Title"));
    }

    /** Most servers write a path and no rating key for what is above. */
    private static @Nullable RatingKey key(Row row, String prefix) {
        String path = row.text(prefix + "Key");
        String written = row.text(prefix + "RatingKey");
        String key = written == null && path != null && path.startsWith(ITEM_PATH)
                ? path.substring(ITEM_PATH.length())
                : written;
        return RatingKey.find(key).orElse(null);
    }
}
