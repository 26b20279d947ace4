package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Remembered;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.List;

/** The features of the server, as its list of providers has them. */
final class ProviderElements {
    private final Context context;
    private final Remembered<Totals> totals = new Remembered<>(1_000, one -> 1);

    ProviderElements(Context context) {
        this.context = context;
    }

    private record Totals(long bytes, long millis) {}

    /** Returns the provider of the library; with what each section takes up when asked for. */
    Element library(boolean withStorage) {
        List<Element> directories = new ArrayList<>();
        directories.add(Element.named("Directory").put("hubKey", "/hubs").put("title", "Home"));
        context.library().sections().forEach(section -> directories.add(directory(section, withStorage)));
        List<Element> features = new ArrayList<>();
        features.add(feature("/library/sections", "content").list("Directory", directories));
        features.add(feature("/hubs/search", "search"));
        features.add(feature("/library/matches", "match"));
        features.add(feature("/library/metadata", "metadata"));
        features.add(feature("/:/rate", "rate"));
        features.add(feature("/photo/:/transcode", "imagetranscoder"));
        features.add(feature("/hubs/promoted", "promoted"));
        features.add(feature("/hubs/continueWatching", "continuewatching"));
        features.add(feature("/actions", "actions"));
        features.add(feature("/playlists", "playlist"));
        features.add(feature("/playQueues", "playqueue"));
        features.add(feature("/library/collections", "collection"));
        features.add(feature("/:/scrobble", "scrobble"));
        features.add(feature("/:/timeline", "timeline"));
        return Element.named("MediaProvider")
                .put("identifier", "com.plexapp.plugins.library")
                .put("title", "Library")
                .put("types", "video,audio,photo")
                .put("protocols", "stream,download")
                .list("Feature", features);
    }

    private static Element feature(String key, String type) {
        return Element.named("Feature").put("key", key).put("type", type);
    }

    private Element directory(Section section, boolean withStorage) {
        Element directory = Element.named("Directory")
                .put("agent", section.agent())
                .put("language", "en-US")
                .put("refreshing", false)
                .put("scanner", section.scanner())
                .put("uuid", section.uuid())
                .put("id", section.key())
                .put("key", "/library/sections/" + section.key())
                .put("hubKey", "/hubs/sections/" + section.key())
                .put("type", section.plexType())
                .put("title", section.title());
        if (withStorage) {
            Totals all = totals(section);
            directory.put("storageTotal", all.bytes()).put("durationTotal", all.millis());
        }
        return directory.list("Pivot", pivots(section));
    }

    private static List<Element> pivots(Section section) {
        String list = "/library/sections/" + section.key() + "/all?type="
                + section.type().number();
        return List.of(
                pivot("recommended", "/hubs/sections/" + section.key(), "hub", "Recommended", "discover", "star"),
                pivot("library", list, "list", "Library", "library", "library"));
    }

    private static Element pivot(String id, String key, String type, String title, String context, String symbol) {
        return Element.named("Pivot")
                .put("id", id)
                .put("key", key)
                .put("type", type)
                .put("title", title)
                .put("context", "content." + context)
                .put("symbol", symbol);
    }

    private Totals totals(Section section) {
        String key = section.key() + ' ' + context.library().items().version();
        return totals.get(key, () -> count(section));
    }

    private Totals count(Section section) {
        Items items = context.library().items();
        long bytes = 0;
        long millis = 0;
        for (ItemType type : SectionElements.types(section)) {
            for (int number : type.isLeaf() ? items.numbers(section.key(), type).toArray() : new int[0]) {
                Item item = items.item(number);
                Long duration = item.durationMillis();
                bytes += item.media().stream().mapToLong(Media::size).sum();
                millis += duration == null ? 0 : duration;
            }
        }
        return new Totals(bytes, millis);
    }
}
