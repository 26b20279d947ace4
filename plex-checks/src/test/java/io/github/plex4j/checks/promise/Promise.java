package io.github.plex4j.checks.promise;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A promise of SECURITY.md.
 *
 * @param id    such as {@code S-07}
 * @param title what follows the id in its heading
 */
record Promise(String id, String title) {
    static final Pattern ID = Pattern.compile("S-\\d\\d");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} (" + ID.pattern() + ")[-:. ]+(\\S.*)$");

    /** The promises whose headings are in this text, in its order. */
    static List<Promise> in(String document) {
        return HEADING.matcher(document)
                .results()
                .map(match -> new Promise(match.group(1), match.group(2).strip()))
                .toList();
    }
}
