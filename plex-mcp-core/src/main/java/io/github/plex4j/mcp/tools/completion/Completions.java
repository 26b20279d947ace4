package io.github.plex4j.mcp.tools.completion;

import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that fit what was typed.
 *
 * @param values the best first
 * @param total how many there are in all
 * @param hasMore whether there are more than those listed
 */
record Completions(List<String> values, int total, boolean hasMore) {
    /** As many as the protocol allows in one answer. */
    static final int MOST = 100;

    /** Those of the values that contain what was typed, regardless of case; those that begin with it first. */
    static Completions of(String typed, Stream<String> all) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> fitting = all.map(value -> UntrustedText.line(value, UntrustedText.MAX_LENGTH))
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        Set<String> ordered = new LinkedHashSet<>();
        fitting.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(wanted))
                .forEach(ordered::add);
        ordered.addAll(fitting);
        return found(ordered);
    }

    /** These values, as a search found them. */
    static Completions found(Set<String> values) {
        return new Completions(values.stream().limit(MOST).toList(), values.size(), values.size() > MOST);
    }
}
