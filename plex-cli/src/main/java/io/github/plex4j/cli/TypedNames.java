package io.github.plex4j.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds by which of its names an option was typed. */
final class TypedNames {
    private TypedNames() {}

    /** The last of the names among the words of a command line; empty when none is there. */
    static Optional<String> last(List<String> words, Collection<String> names) {
        return words.stream()
                .map(TypedNames::withoutValue)
                .filter(names::contains)
                .reduce((earlier, later) -> later);
    }

    /** {@code --limit} of {@code --limit=3}. */
    static String withoutValue(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }
}
