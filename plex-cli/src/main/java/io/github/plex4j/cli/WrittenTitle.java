package io.github.plex4j.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title as a person writes it: {@code Metropolis}, {@code Metropolis (1927)}.
 *
 * @param title without the year
 * @param year null when none was written
 */
record WrittenTitle(String title, @Nullable Integer year) {
    private static final Pattern WITH_YEAR = Pattern.compile("(.*\\S)\\s*\\(([0-9]{4})\\)");

    static WrittenTitle of(String text) {
        Matcher matcher = WITH_YEAR.matcher(text.strip());
        return matcher.matches()
                ? new WrittenTitle(matcher.group(1), Integer.valueOf(matcher.group(2)))
                : new WrittenTitle(text.strip(), null);
    }

    /** Those of that title; else the only one that was found, as with {@code One Step Beyond S01E02}. */
    List<TitledItem> among(List<TitledItem> found) {
        List<TitledItem> ofYear = found.stream()
                .filter(item -> year == null || year.equals(item.year()))
                .toList();
        List<TitledItem> called = ofYear.stream()
                .filter(item -> item.title().equalsIgnoreCase(title))
                .toList();
        return called.isEmpty() && ofYear.size() == 1 ? ofYear : called;
    }
}
