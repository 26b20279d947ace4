package io.github.plex4j.client.library;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexTooLargeException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Library sections and their items. Safe for use by several threads. Every method that asks the server, those of the
 * returned lists included, throws {@link PlexException}.
 */
public final class LibraryApi {
    /** With more keys an address becomes longer than some servers accept. */
    public static final int MAXIMUM_KEYS = 200;

    /** The longest side of a picture that can be requested, in pixels. */
    public static final int LARGEST_PICTURE = 4_000;

    private static final int NOT_FOUND = 404;

    private static final String METADATA = "/library/metadata/{ratingKeys}";

    private final PlexTransport transport;
    private final ItemLists lists;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport sends the requests
     */
    public LibraryApi(PlexTransport transport) {
        this.transport = transport;
        this.lists = new ItemLists(transport);
    }

    /**
     * The library sections that the token gives access to.
     *
     * @return the sections in the server's order
     */
    public List<LibrarySection> sections() {
        return transport
                .exchange(
                        PlexRequest.get("/library/sections"),
                        ContainerReader.rows("Directory", SectionReader::section)
                                .within(Bounds.SHORT_LIST))
                .rows();
    }

    /**
     * Items of a section.
     *
     * @param section the section
     * @param query   the conditions and the order
     * @return the items; rows of a list are partial, see {@link MediaItem}. Asking for them throws {@link PlexProtocolException}
     *     when they are of another type than the query's.
     */
    public Paged<MediaItem> items(SectionKey section, ItemQuery query) {
        return lists.fitting(query, PlexRequest.get("/library/sections/{libraryKey}/all", section));
    }

    /**
     * Items of all sections.
     *
     * @param query the conditions and the order; a type is required, because servers answer badly for all types at once
     * @return the items; rows of a list are partial, see {@link MediaItem}
     * @throws PlexInputException if the query has no type, or one Plex has no number for
     */
    public Paged<MediaItem> items(ItemQuery query) {
        MediaType type = query.type();
        if (type == null || type.number().isEmpty()) {
            throw new PlexInputException("A query over all sections needs a type.");
        }
        return lists.fitting(query, PlexRequest.get("/library/all"));
    }

    /**
     * The filters, fields and sorts of a section.
     *
     * @param section the section
     * @param type    the type of item to describe
     * @return the list of the server itself
     */
    public LibrarySchema schema(SectionKey section, MediaType type) {
        return new SectionFilters(transport, section).schema(type);
    }

    /**
     * The values of a filter: its genres, years or directors.
     *
     * @param section the section
     * @param type    the type of item, since the genres of albums are not those of artists; null for the top type
     * @param filter  the name of the filter, see {@link LibrarySchema.Filter}
     * @return the values in the server's order
     * @throws PlexInputException if the name contains anything but letters
     */
    public Paged<FilterValue> filterValues(SectionKey section, @Nullable MediaType type, String filter) {
        return new SectionFilters(transport, section).values(type, filter);
    }

    /**
     * Full metadata of one item.
     *
     * @param key     the item
     * @param details what to include in addition
     * @return the item
     * @throws PlexNotFoundException if there is no such item
     */
    public MediaItem metadata(RatingKey key, Detail... details) {
        List<MediaItem> items = metadata(List.of(key), details);
        if (items.isEmpty()) {
            throw new PlexNotFoundException(
                    "GET",
                    METADATA,
                    NOT_FOUND,
                    "the item does not exist",
                    "Look the item up again: keys change when items are added again.");
        }
        return items.get(0);
    }

    /**
     * Full metadata of several items in one request.
     *
     * @param keys    1 to {@value #MAXIMUM_KEYS} items
     * @param details what to include in addition
     * @return the items that exist, in the order of the answer
     * @throws PlexInputException if there are too few or too many keys
     * @throws PlexNotFoundException if none of them exists
     */
    public List<MediaItem> metadata(Collection<RatingKey> keys, Detail... details) {
        PlexRequest request = metadataOf(keys);
        for (Detail detail : details) {
            request = request.with(detail.parameter(), true);
        }
        return transport.exchange(request, MediaItemReader.items()).rows();
    }

    /**
     * The facts of several items, in one request: as {@link #metadata(Collection, Detail...)} with their
     * ids elsewhere, but without files and pictures, which are most of an answer. A server may send them all the same.
     *
     * @param keys 1 to {@value #MAXIMUM_KEYS} items
     * @return the items that exist, in the order of the answer
     * @throws PlexInputException    if there are too few or too many keys
     * @throws PlexNotFoundException if none of them exists
     */
    public List<MediaItem> outlines(Collection<RatingKey> keys) {
        PlexRequest request = metadataOf(keys)
                .with(Detail.EXTERNAL_IDS.parameter(), true)
                .with("excludeElements", "Media,Image,UltraBlurColors,Rating,Similar")
                .with("excludeFields", "summary,tagline");
        return transport.exchange(request, MediaItemReader.items()).rows();
    }

    private static PlexRequest metadataOf(Collection<RatingKey> keys) {
        if (keys.isEmpty() || keys.size() > MAXIMUM_KEYS) {
            throw new PlexInputException(
                    "One request takes 1 to " + MAXIMUM_KEYS + " rating keys, not " + keys.size() + ".");
        }
        return PlexRequest.get(METADATA, keys.stream().map(RatingKey::value).collect(Collectors.joining(",")));
    }

    /**
     * The direct parts of an item: seasons of a show, episodes of a season, albums of an artist, tracks of an album,
     * items of a collection.
     *
     * @param key the item
     * @return its parts in the server's order
     */
    public Paged<MediaItem> children(RatingKey key) {
        return lists.of(
                PlexRequest.get("/library/metadata/{ratingKey}/children", key).with("excludeAllLeaves", true));
    }

    /**
     * The lowest parts of an item: all episodes of a show, all tracks of an artist.
     *
     * @param key the item
     * @return its lowest parts in the server's order
     */
    public Paged<MediaItem> leaves(RatingKey key) {
        return lists.of(PlexRequest.get("/library/metadata/{ratingKey}/allLeaves", key));
    }

    /**
     * Recently added items, newest first. Plex groups episodes that were added together into their season or show.
     *
     * @return the items of all sections
     */
    public Paged<MediaItem> recentlyAdded() {
        return lists.of(PlexRequest.get("/library/recentlyAdded"));
    }

    /**
     * Recently added items of one section, newest first, grouped as in {@link #recentlyAdded()}.
     *
     * @param section the section
     * @param type    the type at the top of the section
     * @return the items
     */
    public Paged<MediaItem> recentlyAdded(SectionKey section, MediaType type) {
        PlexRequest request = PlexRequest.get("/hubs/home/recentlyAdded").with("sectionID", section);
        return lists.of(
                type.number().map(number -> request.with("type", number)).orElse(request));
    }

    /**
     * The items the signed-in user would continue with: those in progress and next episodes.
     *
     * @param section the section to look in; null for all of them
     * @return the items
     */
    public Paged<MediaItem> onDeck(@Nullable SectionKey section) {
        return lists.of(
                section == null
                        ? PlexRequest.get("/library/onDeck")
                        : PlexRequest.get("/library/sections/{libraryKey}/onDeck", section));
    }

    /**
     * The items of all sections with a given identity.
     *
     * @param guid the identity, such as {@code plex://movie/5d7768…}
     * @return the items
     */
    public Paged<MediaItem> byGuid(String guid) {
        return lists.of(PlexRequest.get("/library/all").with("guid", guid).with("includeGuids", true));
    }

    /**
     * Items similar to a given one, according to the server's metadata.
     *
     * @param key   the item
     * @param count the most items to return
     * @return the items that are in the library
     * @throws PlexInputException if the count is outside 1 to {@value PageRequest#MAXIMUM_SIZE}
     */
    public Page<MediaItem> similar(RatingKey key, int count) {
        return new RelatedItems(transport, key, count).similar();
    }

    /**
     * The hubs that Plex shows beside an item: more by the director, more with an actor.
     *
     * @param key   the item
     * @param count the most items in each hub
     * @return the hubs that are not empty
     * @throws PlexInputException if the count is outside 1 to {@value PageRequest#MAXIMUM_SIZE}
     */
    public List<Hub> related(RatingKey key, int count) {
        return new RelatedItems(transport, key, count).hubs();
    }

    /**
     * A picture of an item, scaled down by the server until it fits into a square; never enlarged. A logo comes as PNG,
     * anything else as JPEG unless the server does otherwise.
     *
     * @param path        its path, from {@link MediaItem#artwork()}
     * @param longestSide pixels, 1 to {@value #LARGEST_PICTURE}
     * @param maxBytes    the most bytes it may have, at least 1
     * @return the picture
     * @throws PlexInputException if a number is out of bounds
     * @throws PlexNotFoundException if the picture is not there
     * @throws PlexTooLargeException if it has more bytes
     * @throws PlexProtocolException if the answer is neither JPEG, PNG nor WebP by its bytes, whatever its header says
     */
    public Picture picture(PicturePath path, int longestSide, int maxBytes) {
        return new PictureApi(transport).picture(path, longestSide, maxBytes);
    }
}
