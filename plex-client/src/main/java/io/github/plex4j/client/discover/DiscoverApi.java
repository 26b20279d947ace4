package io.github.plex4j.client.discover;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.json.Container;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.PagedReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.library.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of Plex and the watchlist of an account. Plex does not document it; what is known comes from its own apps and from
 * other clients. Safe for use by several threads. Every method that sends a request, those of the returned lists included,
 * throws {@link PlexException}.
 */
public final class DiscoverApi {
    /** Since the end of 2025 longer pages are refused as a bad request. */
    private static final int LARGEST_PAGE = 100;

    private static final int LONGEST_QUERY = 500;
    private static final int MOST_RESULTS = 100;
    private static final int NOT_FOUND = 404;
    private static final String TITLE = "/library/metadata/{id}";

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexAccount}.
     *
     * @param transport sends the requests
     */
    public DiscoverApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The watchlist of the account.
     *
     * @param query which titles, in which order
     * @return the titles; Discover may say of each when it was added
     */
    public Paged<DiscoverTitle> watchlist(WatchlistQuery query) {
        PlexRequest request = PlexRequest.get(
                        "/library/sections/watchlist/{filter}", query.filter().word())
                .with("sort", query.sort())
                .with("includeCollections", true)
                .with("includeExternalMedia", true)
                .with("includeUserState", true);
        MediaType type = query.type();
        PlexRequest typed =
                type == null ? request : request.with("type", type.number().orElseThrow());
        return PagedReader.of(
                transport,
                typed,
                ContainerReader.rows("Metadata", DiscoverApi::title),
                DiscoverTitle::rawGuid,
                LARGEST_PAGE);
    }

    /**
     * Searches the catalogue by words. The words leave the house: plex.tv sees them together with the account.
     *
     * @param words what to search for, 1 to 500 characters
     * @param type  movies or shows; null for both
     * @param limit the most results, 1 to 100
     * @return the titles, best first as far as Discover says how well they fit
     * @throws PlexInputException if an argument is out of bounds
     */
    public List<FoundTitle> search(String words, @Nullable MediaType type, int limit) {
        if (words.isBlank() || words.length() > LONGEST_QUERY) {
            throw new PlexInputException("A search takes 1 to " + LONGEST_QUERY + " characters.");
        }
        if (limit < 1 || limit > MOST_RESULTS) {
            throw new PlexInputException("A search returns 1 to " + MOST_RESULTS + " results, not " + limit + ".");
        }
        PlexRequest request = PlexRequest.get("/library/search")
                .with("query", words)
                .with("limit", limit)
                .with("searchTypes", searchTypes(type))
                .with("searchProviders", "discover")
                .with("includeMetadata", true);
        Map<String, FoundTitle> found = new LinkedHashMap<>();
        transport.exchange(request, ContainerReader.rows("SearchResults", DiscoverApi::group)).rows().stream()
                .flatMap(List::stream)
                .forEach(result ->
                        found.putIfAbsent(Objects.toString(result.title().rawGuid()), result));
        return found.values().stream().limit(limit).toList();
    }

    private static String searchTypes(@Nullable MediaType type) {
        if (type == null) {
            return "movies,tv";
        }
        if (type.equals(MediaType.MOVIE)) {
            return "movies";
        }
        if (type.equals(MediaType.SHOW)) {
            return "tv";
        }
        throw new PlexInputException("Discover is searched for movies and shows, not for items of type " + type + ".");
    }

    /**
     * A title of the catalogue.
     *
     * @param guid its identity
     * @return the title
     * @throws PlexNotFoundException if Discover does not know it
     */
    public DiscoverTitle title(PlexGuid guid) {
        return transport
                .exchange(PlexRequest.get(TITLE, guid.id()), ContainerReader.rows("Metadata", DiscoverApi::title))
                .rows()
                .stream()
                .findFirst()
                .orElseThrow(() -> new PlexNotFoundException(
                        "GET", TITLE, NOT_FOUND, "the title does not exist", "Search for the title."));
    }

    /**
     * Whether a title is on the watchlist of the account, and since when.
     *
     * @param guid the title
     * @return when it was added; empty when it is not on the list
     * @throws PlexNotFoundException if Discover does not know the title
     */
    public Optional<Instant> watchlistedAt(PlexGuid guid) {
        Container<Optional<Instant>> states = transport.exchange(
                PlexRequest.get("/library/metadata/{id}/userState", guid.id()),
                ContainerReader.rows("UserState", row -> Optional.ofNullable(row.time("watchlistedAt"))));
        return states.rows().stream().flatMap(Optional::stream).findFirst();
    }

    /**
     * Puts a movie or a show on the watchlist of the account. Discover answers 200 without saying what changed; a title that is on the
     * list already may be counted as added now, so doing it twice is not the same as once. {@link #watchlistedAt} shows the outcome.
     *
     * @param guid the title
     * @throws PlexNotFoundException if Discover does not know the title; seasons and episodes cannot be on the list
     */
    public void addToWatchlist(PlexGuid guid) {
        act(PlexRequest.put("/actions/addToWatchlist").with("ratingKey", guid.id()));
    }

    /**
     * Takes a movie or a show off the watchlist of the account. Discover answers 200 without saying what changed, also where the title
     * was not on the list: doing it twice is the same as once.
     *
     * @param guid the title
     * @throws PlexNotFoundException if Discover does not know the title
     */
    public void removeFromWatchlist(PlexGuid guid) {
        act(PlexRequest.put("/actions/removeFromWatchlist").with("ratingKey", guid.id()));
    }

    private void act(PlexRequest request) {
        transport.exchange(request, ResponseBody::status);
    }

    private static List<FoundTitle> group(Row group) {
        List<FoundTitle> found = new ArrayList<>();
        for (Row result : group.rows("SearchResult")) {
            Row metadata = result.row("Metadata");
            if (metadata != null) {
                found.add(new FoundTitle(title(metadata), result.decimal("score")));
            }
        }
        return found;
    }

    private static DiscoverTitle title(Row row) {
        String type = row.text("type");
        return new DiscoverTitle(
                row.text("guid"),
                type == null ? MediaType.UNKNOWN : new MediaType(type),
                row.textOrEmpty("title"),
                row.integer("year"),
                row.date("originallyAvailableAt"),
                row.text("summary"),
                row.time("watchlistedAt"));
    }
}
