package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.ItemQuery;
import io.github.plex4j.testserver.query.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the content of playlists and collections: keys of items, or the query of a smart one. */
final class Contents {
    /** Plex takes no more keys in one request: the address would be too long. */
    static final int MOST_KEYS = 300;

    private static final Pattern SERVER = Pattern.compile("server://[^/]*/com\\.plexapp\\.plugins\\.library(/.*)");
    private static final Pattern LIBRARY = Pattern.compile("library://[^/]*/(?:item|directory)/(.+)");
    private static final Pattern ITEMS = Pattern.compile("/library/(?:metadata|collections)/([^/?]+)(?:/[a-zA-Z]+)?");
    private static final Pattern QUERY = Pattern.compile("/library/sections/([^/?]+)/all(?:\\?(.*))?");

    private final Library library;
    private final ItemQuery query;

    Contents(Library library, ItemQuery query) {
        this.library = library;
        this.query = query;
    }

    private static String path(String uri) {
        Matcher server = SERVER.matcher(uri);
        if (server.matches()) {
            return server.group(1);
        }
        Matcher library = LIBRARY.matcher(uri);
        return library.matches() ? Parameters.decode(library.group(1)).replaceFirst("^(?!/)", "/") : uri;
    }

    /** Returns whether a URI names a query and not items. */
    static boolean isQuery(String uri) {
        return QUERY.matcher(path(uri)).matches();
    }

    /** Returns the path and query of a smart list's URI. */
    static String smartPath(String uri) {
        if (!isQuery(uri)) {
            throw new StatusException(400);
        }
        return path(uri);
    }

    /** Returns the type that the query of a smart list asks for, empty when it names none. */
    static Optional<ItemType> typeOf(String smartPath) {
        Matcher matcher = QUERY.matcher(smartPath);
        return matcher.matches()
                ? Parameters.parse(matcher.group(2)).first("type").flatMap(ItemType::of)
                : Optional.empty();
    }

    /** Returns the keys of the items a URI names, or of those its query finds. */
    List<String> keys(String uri, int accountId) {
        if (isQuery(uri)) {
            return Arrays.stream(query(path(uri), accountId))
                    .mapToObj(number -> library.items().item(number).ratingKey())
                    .toList();
        }
        Matcher items = ITEMS.matcher(path(uri));
        if (!items.matches()) {
            throw new StatusException(400);
        }
        List<String> keys = List.of(Parameters.decode(items.group(1)).split(",", -1));
        if (keys.size() > MOST_KEYS) {
            throw new StatusException(414);
        }
        if (keys.stream().anyMatch(key -> library.items().numberOf(key) < 0)) {
            throw new StatusException(404);
        }
        return keys;
    }

    /** Returns the numbers of those items that are still there. */
    int[] present(List<String> ratingKeys) {
        return ratingKeys.stream()
                .mapToInt(key -> library.items().numberOf(key))
                .filter(number -> number >= 0)
                .toArray();
    }

    /** Returns the numbers of all items that can be played and belong to an item; those of a collection are its members'. */
    IntStream played(int number) {
        return library.items().type(number) == ItemType.COLLECTION
                ? Arrays.stream(members(library.items().item(number).ratingKey()))
                        .flatMap(this::played)
                : library.items().leaves(number);
    }

    /** Returns the numbers of the members of a collection in the order that it shows. */
    int[] members(String collection) {
        return library.collections().find(collection).stream()
                .flatMapToInt(found -> {
                    String content = found.content();
                    return content == null
                            ? Arrays.stream(MemberOrder.sorted(library, found, present(found.members())))
                            : Arrays.stream(query(content, Library.OWNER));
                })
                .toArray();
    }

    /** Returns the numbers of the items that the query of a smart collection finds. */
    int[] query(String smartPath, int accountId) {
        return find(smartPath, accountId, false);
    }

    /** Returns the numbers of the items that the query of a smart playlist finds: its filters are those of what is played. */
    int[] playedQuery(String smartPath, int accountId) {
        return find(smartPath, accountId, true);
    }

    private int[] find(String smartPath, int accountId, boolean onlyPlayed) {
        Matcher matcher = QUERY.matcher(smartPath);
        Optional<Section> section = matcher.matches() ? library.section(matcher.group(1)) : Optional.empty();
        if (section.isEmpty()) {
            return new int[0];
        }
        Parameters parameters = Parameters.parse(matcher.group(2));
        ItemType type = parameters
                .first("type")
                .flatMap(ItemType::of)
                .orElse(section.get().type());
        ItemType shown = onlyPlayed ? type.leaf() : type;
        int[] numbers = query.find(
                List.of(section.get()), shown, shown == type ? parameters : parameters.scopedTo(type), accountId);
        return parameters
                .count("limit")
                .map(limit -> Arrays.stream(numbers).limit(limit).toArray())
                .orElse(numbers);
    }
}
