package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds and sorts items. The numbers a query found are remembered until something changes, so that the pages after the
 * first cost nothing but their rows. Thread-safe.
 */
public final class ItemQuery {
    private static final Parameters NEWEST = Parameters.parse("sort=addedAt:desc");

    private final Library library;
    private final FilterList filters;
    private final Remembered<int[]> found = Remembered.numbers();

    /** Creates the queries of a library that can be filtered so. */
    public ItemQuery(Library library, FilterList filters) {
        this.library = library;
        this.filters = filters;
    }

    /**
     * The items of one type in one section.
     *
     * @param section the section
     * @param type the type
     */
    public record Place(Section section, ItemType type) {}

    /** Returns the numbers of the items of a type in some sections that pass the filters, sorted. */
    public int[] find(List<Section> sections, ItemType type, Parameters parameters, int accountId) {
        SortOrder order = SortOrder.parse(type, parameters.first("sort").orElse(null));
        if (order.random()) {
            return run(sections, type, parameters, accountId, order);
        }
        return found.get(
                keyOf(sections, type, parameters, accountId), () -> run(sections, type, parameters, accountId, order));
    }

    /** Returns what a query's answer depends on, as text: two queries of the same text find the same. */
    public String keyOf(List<Section> sections, ItemType type, Parameters parameters, int accountId) {
        String minute = parameters.dependOnTime() ? Long.toString(library.now() / 60) : "";
        return String.join(
                "\n",
                sections.toString(),
                type.name(),
                Integer.toString(accountId),
                Long.toString(library.version()),
                minute,
                parameters.selection().toString());
    }

    private int[] run(List<Section> sections, ItemType type, Parameters parameters, int accountId, SortOrder order) {
        Optional<Predicate<Candidate>> filter = filter(type, parameters);
        IntStream all =
                sections.stream().flatMapToInt(section -> library.items().numbers(section.key(), type));
        int[] passed = filter.isEmpty()
                ? all.toArray()
                : all.filter(number -> filter.get().test(new Candidate(library, accountId, number)))
                        .toArray();
        return order.sort(passed, number -> new Candidate(library, accountId, number));
    }

    private Optional<Predicate<Candidate>> filter(ItemType type, Parameters parameters) {
        return FilterParser.parse(type, filters, parameters, library.now());
    }

    /** Returns whether these parameters filter items of a type at all. */
    public boolean filters(ItemType type, Parameters parameters) {
        return filter(type, parameters).isPresent();
    }

    /** Returns the numbers of all items of these places, the last added first. */
    public int[] newest(List<Place> places, int accountId) {
        String key = "newest\n" + places + '\n' + library.version();
        return found.get(
                key,
                () -> SortOrder.parse(ItemType.MOVIE, "addedAt:desc")
                        .sort(
                                places.stream()
                                        .flatMapToInt(place -> IntStream.of(
                                                find(List.of(place.section()), place.type(), NEWEST, accountId)))
                                        .toArray(),
                                number -> new Candidate(library, accountId, number)));
    }

    /** Returns the episode of a show an account would watch next; empty when none was begun or all were seen. */
    public OptionalInt nextEpisode(int show, int accountId) {
        return new Deck(library, accountId).next(show);
    }

    /** Returns what an account would watch next, as {@link Deck} finds it. */
    public int[] onDeck(List<Section> sections, int accountId) {
        String key = "deck\n" + sections + '\n' + accountId + '\n' + library.version();
        return found.get(key, () -> new Deck(library, accountId).find(sections));
    }

    /** Returns the keys an item has for a tag-like field, as filters compare them. */
    public List<String> keysOf(int number, String field) {
        return new Candidate(library, Library.OWNER, number).keys(field);
    }
}
