package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.wire.Element;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folders and files of the server's disk: those of the sections and their items, and the folders above. */
final class BrowseEndpoints {
    private static final String ROOT = "/services/browse";

    private final Context context;

    BrowseEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerGet(ROOT, call -> folder(call, "")).ownerGet(ROOT + "/{path}", call -> folder(call, path(call)));
    }

    /** Returns the path of a key, which is in Base64. */
    private static String path(Call call) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(call.variable("path").replace('-', '+').replace('_', '/'));
            String path = new String(bytes, StandardCharsets.UTF_8);
            return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        } catch (IllegalArgumentException notBase64) {
            throw new StatusException(400);
        }
    }

    private Answer folder(Call call, String folder) {
        SortedSet<String> folders = new TreeSet<>();
        SortedSet<String> files = new TreeSet<>();
        String inside = folder + '/';
        Stream.concat(locations(), files())
                .filter(path -> path.startsWith(inside))
                .forEach(path -> {
                    int end = path.indexOf('/', inside.length());
                    (end < 0 ? files : folders).add(end < 0 ? path : path.substring(0, end));
                });
        if (folders.isEmpty() && files.isEmpty()) {
            throw new StatusException(404);
        }
        files.remove(inside);
        if (!call.parameters().flag("includeFiles")) {
            files.clear();
        }
        return Answer.of(Element.named("MediaContainer")
                .put("size", folders.size() + files.size())
                .list("Path", folders.stream().map(path -> row("Path", path)).toList())
                .list("File", files.stream().map(path -> row("File", path)).toList()));
    }

    /** Each with a slash at its end, so that it counts as a folder even when nothing is in it. */
    private Stream<String> locations() {
        return context.library().sections().stream()
                .flatMap(section -> section.locations().stream())
                .map(location -> location + '/');
    }

    private Stream<String> files() {
        return context.library().sections().stream()
                .flatMap(this::items)
                .flatMap(item -> item.media().stream())
                .map(Media::parts)
                .flatMap(List::stream)
                .map(Part::file)
                .filter(context.library().machine().disk()::has);
    }

    private Stream<Item> items(Section section) {
        return Stream.concat(SectionElements.types(section).stream(), Stream.of(ItemType.CLIP))
                .filter(ItemType::isLeaf)
                .flatMap(type -> context.library()
                        .items()
                        .numbers(section.key(), type)
                        .mapToObj(context.library().items()::item));
    }

    private static Element row(String name, String path) {
        String key = Base64.getUrlEncoder().encodeToString(path.getBytes(StandardCharsets.UTF_8));
        return Element.named(name)
                .put("key", ROOT + '/' + key)
                .put("path", path)
                .put("title", path.substring(path.lastIndexOf('/') + 1))
                .put("home", name.equals("Path") ? false : null);
    }
}
