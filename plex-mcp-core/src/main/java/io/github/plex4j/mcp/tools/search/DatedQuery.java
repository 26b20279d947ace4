package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.search.SearchResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search for a title of a year: "Nosferatu (1922)" or "Nosferatu 1922". Plex looks for the year among the words of titles.
 *
 * @param title     the title alone
 * @param year      the year of its release
 * @param bracketed whether the year stood in brackets, and so is no word of the title as in "Blade Runner 2049"
 */
record DatedQuery(String title, int year, boolean bracketed) {
    private static final Pattern DATED =
            Pattern.compile("(?<title>.*\\S)\\s*(?:\\((?<inBrackets>\\d{4})\\)|\\s(?<bare>(?:19|20)\\d{2}))");

    /** Parses a query; empty when it does not end in a year. */
    static Optional<DatedQuery> parse(String query) {
        Matcher matcher = DATED.matcher(query.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String bare = matcher.group("bare");
        String year = bare == null ? matcher.group("inBrackets") : bare;
        return Optional.of(new DatedQuery(matcher.group("title").strip(), Integer.parseInt(year), bare == null));
    }

    /**
     * The results of both searches: those for the words as they were given, and those for the title that are of the year.
     * Where there are neither, those of other years.
     */
    DatedResults joined(List<SearchResult> asGiven, List<SearchResult> byTitle) {
        List<SearchResult> ofTheYear =
                byTitle.stream().filter(this::isOfTheYear).toList();
        if (asGiven.isEmpty() && ofTheYear.isEmpty()) {
            return new DatedResults(byTitle, "No title found is of the year " + year + ".");
        }
        return DatedResults.of(bracketed ? distinct(ofTheYear, asGiven) : distinct(asGiven, ofTheYear));
    }

    private static List<SearchResult> distinct(List<SearchResult> first, List<SearchResult> then) {
        Set<String> keys = first.stream()
                .flatMap(result -> Stream.ofNullable(result.item()))
                .flatMap(item -> Stream.ofNullable(item.rawKey()))
                .collect(Collectors.toSet());
        return Stream.concat(first.stream(), then.stream().filter(result -> !isAmong(keys, result.item())))
                .toList();
    }

    private static boolean isAmong(Set<String> keys, @Nullable MediaItem item) {
        return item != null && keys.contains(String.valueOf(item.rawKey()));
    }

    private boolean isOfTheYear(SearchResult result) {
        MediaItem item = result.item();
        Integer released = item == null ? null : item.facts().year();
        return released != null && released == year;
    }

    /**
     * Results of a search.
     *
     * @param found the best first
     * @param note  how they differ from the question; null when they do not
     */
    record DatedResults(List<SearchResult> found, @Nullable String note) {
        static DatedResults of(List<SearchResult> found) {
            return new DatedResults(found, null);
        }
    }
}
