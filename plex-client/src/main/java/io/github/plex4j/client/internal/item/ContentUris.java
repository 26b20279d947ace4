package io.github.plex4j.client.internal.item;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.server.ServerApi;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses by which a server is told what a playlist or collection is to have: they name the server itself, which is asked
 * for its identifier once. Safe for use by several threads. Every method throws {@link PlexException}.
 */
public final class ContentUris {
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Za-z._-]{1,100}");

    private final PlexTransport transport;
    private volatile @Nullable String root;

    /**
     * For the interfaces to playlists and collections.
     *
     * @param transport how the server is asked
     */
    public ContentUris(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The address of some items.
     *
     * @throws PlexInputException if there are none, or more than {@link LibraryApi#MAXIMUM_KEYS}: the address would be too long for
     *     Plex, which then answers 414
     */
    public String of(List<RatingKey> items) {
        if (items.isEmpty() || items.size() > LibraryApi.MAXIMUM_KEYS) {
            throw new PlexInputException(
                    "One request takes 1 to " + LibraryApi.MAXIMUM_KEYS + " items. Use several requests.");
        }
        return root()
                + "/library/metadata/"
                + items.stream().map(RatingKey::value).collect(Collectors.joining(","));
    }

    /** The address of a query, whose own encoding stays: as a parameter it is encoded once more. */
    public String of(SmartContent content) {
        return root() + content.pathAndQuery();
    }

    private String root() {
        String known = root;
        if (known == null) {
            String identifier = new ServerApi(transport).identity().machineIdentifier();
            if (identifier == null || !IDENTIFIER.matcher(identifier).matches()) {
                throw new PlexProtocolException(
                        "GET",
                        "/identity",
                        "the answer has no machine identifier",
                        "Check that the address is that of a Plex Media Server.");
            }
            known = "server://" + identifier + "/com.plexapp.plugins.library";
            root = known;
        }
        return known;
    }
}
