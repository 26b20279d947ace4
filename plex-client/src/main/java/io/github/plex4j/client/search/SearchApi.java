package io.github.plex4j.client.search;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.json.ContainerReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Searches a server by words. Safe for use by several threads. Every method throws {@link PlexException} when the
 * server cannot be asked.
 */
public final class SearchApi {
    private static final int MAXIMUM_LIMIT = 500;
    private static final int MAXIMUM_WORDS = 500;

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public SearchApi(PlexTransport transport) {
        this.transport = transport;
    }

    /** A kind of result. */
    public enum Kind {
        MOVIES("movies"),
        /** Shows, seasons and episodes. */
        TELEVISION("tv"),
        /** Artists, albums and tracks. */
        MUSIC("music"),
        PEOPLE("people"),
        OTHER_VIDEOS("otherVideos");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * Searches all libraries, best results first.
     *
     * @param words what to search for, 1 to 500 characters
     * @param kinds the kinds of result, at least one
     * @param limit the most results, 1 to 500
     * @return items and tags, best results first
     * @throws PlexInputException if an argument is out of bounds
     */
    public List<SearchResult> search(String words, Collection<Kind> kinds, int limit) {
        requireWords(words);
        requireLimit(limit);
        if (kinds.isEmpty()) {
            throw new PlexInputException("A search needs at least one kind of result.");
        }
        String types = kinds.stream().map(kind -> kind.word).distinct().collect(Collectors.joining(","));
        return transport
                .exchange(
                        PlexRequest.get("/library/search")
                                .with("query", words)
                                .with("searchTypes", types)
                                .with("limit", limit)
                                .with("includeCollections", true)
                                .with("includeGuids", true),
                        ContainerReader.rows("SearchResult", SearchResultReader::result))
                .rows()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Searches all libraries and groups the results, as Plex's apps do. Includes collections.
     *
     * @param words what to search for, 1 to 500 characters
     * @param limit the most results in each group, 1 to 500
     * @return the results of all groups, group by group, without scores
     * @throws PlexInputException if an argument is out of bounds
     */
    public List<SearchResult> hubs(String words, int limit) {
        requireWords(words);
        requireLimit(limit);
        return transport
                .exchange(
                        PlexRequest.get("/hubs/search")
                                .with("query", words)
                                .with("limit", limit)
                                .with("includeCollections", true),
                        ContainerReader.rows("Hub", SearchResultReader::hub))
                .rows()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static void requireWords(String words) {
        if (words.isBlank() || words.length() > MAXIMUM_WORDS) {
            throw new PlexInputException("A search takes 1 to " + MAXIMUM_WORDS + " characters.");
        }
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new PlexInputException("A search returns 1 to " + MAXIMUM_LIMIT + " results, not " + limit + ".");
        }
    }
}
