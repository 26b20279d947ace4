package io.github.plex4j.client.metadata;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.library.LibraryApi;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The titles that items are matched with, and the division of versions among items, for the owner of the server alone. Safe
 * for use by several threads. Every method throws {@link PlexException}, and {@link PlexForbiddenException} for anybody else.
 */
public final class MatchApi {
    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport sends the requests
     */
    public MatchApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The titles that an item may be. The server asks the metadata agent, which asks plex.tv, and this can take seconds.
     *
     * <p>Sent as {@code GET}, as all clients do; Plex's description has {@code PUT} here. Nothing changes by it.
     *
     * @param key   the item
     * @param query what to search for
     * @return the titles, the best first
     * @throws PlexNotFoundException if there is no such item
     */
    public List<Match> find(RatingKey key, MatchQuery query) {
        PlexRequest request = PlexRequest.get("/library/metadata/{ratingKey}/matches", key)
                .ownerOnly()
                .with("manual", true);
        request = with(request, "title", query.title());
        request = with(request, "year", query.year());
        request = with(request, "language", query.language());
        request = with(request, "agent", query.agent());
        return transport
                .exchange(
                        request,
                        ContainerReader.rows("SearchResult", MatchApi::match).within(Bounds.SHORT_LIST))
                .rows();
    }

    private static PlexRequest with(PlexRequest request, String name, @Nullable Object value) {
        return value == null ? request : request.with(name, value);
    }

    private static @Nullable Match match(Row row) {
        String guid = row.text("guid");
        return guid == null
                ? null
                : new Match(guid, row.textOrEmpty("name"), row.integer("year"), row.integer("score"));
    }

    /**
     * Makes an item the given title: its guid changes, and the agent describes it anew, but for what is locked. Plex answers with
     * an empty page and fetches the description later. It does not tell whether the agent knows the guid: read the item again.
     * Doing it twice is the same as doing it once.
     *
     * @param key   the item
     * @param match a title from {@link #find}
     * @throws PlexNotFoundException if there is no such item
     */
    public void apply(RatingKey key, Match match) {
        PlexRequest request = PlexRequest.put("/library/metadata/{ratingKey}/match", key)
                .ownerOnly()
                .with("guid", match.guid());
        request = match.title().isEmpty() ? request : request.with("name", match.title());
        send(with(request, "year", match.year()));
    }

    /**
     * Takes the match of an item away, with the description and the pictures that came with it. Plex answers with an empty
     * page, also for an item without a match. Doing it twice is the same as doing it once.
     *
     * @param key the item
     * @throws PlexNotFoundException if there is no such item
     */
    public void unmatch(RatingKey key) {
        send(PlexRequest.put("/library/metadata/{ratingKey}/unmatch", key).ownerOnly());
    }

    /**
     * Makes each version of an item an item of its own. The first keeps the key; Plex answers with an empty page and does not tell
     * the keys of the others. An item of one version stays as it is, so doing it twice is the same as doing it once.
     *
     * @param key the item
     * @throws PlexNotFoundException if there is no such item
     */
    public void split(RatingKey key) {
        send(PlexRequest.put("/library/metadata/{ratingKey}/split", key).ownerOnly());
    }

    /**
     * Makes items versions of one: the first takes the files of the others, and the others are gone with what only they had:
     * their edits, their pictures and their plays. No file is touched. Plex answers with an empty page. Doing it twice fails,
     * because the others are no longer there.
     *
     * @param key    the item that stays
     * @param others 1 to {@value LibraryApi#MAXIMUM_KEYS} other items of its type and its section
     * @throws PlexInputException if there are too few or too many others, or the first is among them
     * @throws PlexNotFoundException if an item is not there
     */
    public void merge(RatingKey key, Collection<RatingKey> others) {
        if (others.isEmpty() || others.size() > LibraryApi.MAXIMUM_KEYS || others.contains(key)) {
            throw new PlexInputException("An item is merged with 1 to " + LibraryApi.MAXIMUM_KEYS + " other items.");
        }
        String ids = others.stream().map(RatingKey::value).collect(Collectors.joining(","));
        send(PlexRequest.put("/library/metadata/{ratingKey}/merge", key)
                .ownerOnly()
                .with("ids", ids));
    }

    private void send(PlexRequest request) {
        transport.exchange(request, ResponseBody::status);
    }
}
