package io.github.plex4j.client.library;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.json.ContainerReader;
import java.util.List;

/** Items that Plex proposes beside another one. Immutable and safe for use by several threads. */
final class RelatedItems {
    private final PlexTransport transport;
    private final RatingKey item;
    private final int count;

    /**
     * Asks nothing yet.
     *
     * @param count the most items to return
     * @throws PlexInputException if the count is outside 1 to {@value PageRequest#MAXIMUM_SIZE}
     */
    RelatedItems(PlexTransport transport, RatingKey item, int count) {
        if (count < 1 || count > PageRequest.MAXIMUM_SIZE) {
            throw new PlexInputException(
                    "The number of items is 1 to " + PageRequest.MAXIMUM_SIZE + ", not " + count + ".");
        }
        this.transport = transport;
        this.item = item;
        this.count = count;
    }

    Page<MediaItem> similar() {
        // A page that can hold one more than there are shows at once that nothing follows.
        int size = Math.min(count + 1, PageRequest.MAXIMUM_SIZE);
        Page<MediaItem> page = new ItemLists(transport)
                .of(PlexRequest.get("/library/metadata/{ratingKey}/similar", item)
                        .with("count", count))
                .page(PageRequest.first(size));
        return page.items().size() <= count ? page : new Page<>(page.items().subList(0, count), 0, page.total());
    }

    List<Hub> hubs() {
        return transport
                .exchange(
                        PlexRequest.get("/library/metadata/{ratingKey}/related", item)
                                .with("count", count),
                        ContainerReader.rows("Hub", HubReader::hub))
                .rows()
                .stream()
                .filter(hub -> !hub.items().isEmpty())
                .toList();
    }
}
