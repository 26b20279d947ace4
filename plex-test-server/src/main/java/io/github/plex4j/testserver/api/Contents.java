package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what playlists and collections are made of: keys of items, or the query of a smart one. */
final class Contents {
    private static final Pattern SERVER = Pattern.compile("server://[^/]*/com\\.plexapp\\.plugins\\.library(/.*)");
    private static final Pattern ITEMS = Pattern.compile("/library/metadata/([^/?]+)(?:/[a-zA-Z]+)?");
    private static final Pattern QUERY = Pattern.compile("/library/sections/([^/?]+)/all(?:\\?(.*))?");

    private final Context context;

    Contents(Context context) {
        this.context = context;
    }

    /** Returns the path and query of a smart list's URI. */
    static String smartPath(String uri) {
        Matcher server = SERVER.matcher(uri);
        String path = server.matches() ? server.group(1) : uri;
        if (!QUERY.matcher(path).matches()) {
            throw new StatusException(400);
        }
        return path;
    }

    /** Returns the keys of the items a URI names; an item that is not played itself stands for all below it. */
    List<String> keys(String uri) {
        Matcher server = SERVER.matcher(uri);
        Matcher items = ITEMS.matcher(server.matches() ? server.group(1) : uri);
        if (!items.matches()) {
            throw new StatusException(400);
        }
        List<String> keys = List.of(Parameters.decode(items.group(1)).split(",", -1));
        if (keys.stream().anyMatch(key -> context.library().items().numberOf(key) < 0)) {
            throw new StatusException(404);
        }
        return keys;
    }

    int[] present(List<String> ratingKeys) {
        return ratingKeys.stream()
                .mapToInt(key -> context.library().items().numberOf(key))
                .filter(number -> number >= 0)
                .toArray();
    }

    int[] query(String path, int accountId) {
        Matcher query = QUERY.matcher(path);
        Optional<Section> section = query.matches() ? context.library().section(query.group(1)) : Optional.empty();
        if (section.isEmpty()) {
            return new int[0];
        }
        Parameters parameters = Parameters.parse(query.group(2));
        ItemType type = parameters
                .first("type")
                .flatMap(ItemType::of)
                .orElse(section.get().type());
        int[] numbers = context.query().find(List.of(section.get()), type, parameters, accountId);
        IntStream all = Arrays.stream(numbers);
        return parameters
                .count("limit")
                .map(limit -> all.limit(limit).toArray())
                .orElse(numbers);
    }
}
