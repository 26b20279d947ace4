package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds and sorts items. The numbers a query found are remembered, so that the pages after the first cost nothing but
 * their rows. Thread-safe.
 */
public final class ItemQuery {
    private static final int REMEMBERED = 24;

    private final Library library;
    private final Map<String, int[]> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Creates the queries of a library. */
    public ItemQuery(Library library) {
        this.library = library;
    }

    /** Returns the numbers of the items of a type in some sections that pass the filters, sorted. */
    public int[] find(List<Section> sections, ItemType type, Parameters parameters, int accountId) {
        String sort = parameters.first("sort").orElse(null);
        SortOrder order = SortOrder.parse(type, sort);
        String key = String.join(
                "\n",
                sections.toString(),
                type.name(),
                Integer.toString(accountId),
                Long.toString(library.version()),
                Long.toString(library.now() / 60),
                parameters.all().stream()
                        .filter(parameter -> !parameter.name().startsWith("X-Plex-"))
                        .toList()
                        .toString());
        if (!order.random()) {
            synchronized (found) {
                int[] known = found.get(key);
                if (known != null) {
                    return known;
                }
            }
        }
        int[] numbers = run(sections, type, parameters, accountId, order);
        synchronized (found) {
            found.put(key, numbers);
        }
        return numbers;
    }

    private int[] run(List<Section> sections, ItemType type, Parameters parameters, int accountId, SortOrder order) {
        Optional<Predicate<Candidate>> filter = FilterParser.parse(type, parameters, library.now());
        IntStream all =
                sections.stream().flatMapToInt(section -> library.items().numbers(section.key(), type));
        int[] passed = filter.isEmpty()
                ? all.toArray()
                : all.filter(number -> filter.get().test(new Candidate(library, accountId, number)))
                        .toArray();
        return order.sort(passed, number -> new Candidate(library, accountId, number));
    }

    /** Returns the keys an item has for a tag-like field, as filters compare them. */
    public List<String> keysOf(int number, String field) {
        return new Candidate(library, Library.OWNER, number).keys(field);
    }
}
