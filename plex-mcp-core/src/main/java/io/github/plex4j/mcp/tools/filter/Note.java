package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The note on a name that no item has. */
final class Note {
    /** The most values that a note lists completely. */
    private static final int FEW = 25;

    private static final int NAME_CHARACTERS = 80;

    private Note() {}

    /** Says that no item of the library has a name, and names what there is instead. */
    static String absent(FilterName filter, String name, Collection<String> values) {
        return "No item has the `" + filter.argument() + "` " + quoted(name) + instead(name, values) + '.';
    }

    /** Says that no item of the library has a number, and names the nearest of those there are. */
    static String absentNumber(FilterName filter, String number, List<String> nearest) {
        return "No item has the `" + filter.argument() + "` " + number + "; the nearest are: "
                + nearest.stream().map(Note::line).collect(Collectors.joining(", ")) + '.';
    }

    /** Says that none of the items looked at has a name, and names what they have instead. */
    static String absentAmongThese(FilterName filter, String name, Collection<String> values) {
        return "None of the items read has the `" + filter.argument() + "` " + quoted(name) + instead(name, values)
                + '.';
    }

    /** Says of how many items it is unknown whether they fit. */
    static String untold(FilterName filter, int items) {
        String left = items == 1 ? "1 item is unknown; it was" : items + " items is unknown; they were";
        return "The `" + filter.argument() + "` of " + left + " left out.";
    }

    private static String instead(String name, Collection<String> values) {
        List<String> different = values.stream().distinct().toList();
        if (different.isEmpty()) {
            return "";
        }
        boolean few = different.size() <= FEW;
        return (few ? "; the values are: " : "; the nearest are: ")
                + (few ? different : NearestNames.of(name, different))
                        .stream().map(Note::line).collect(Collectors.joining(", "));
    }

    private static String line(String name) {
        return UntrustedText.line(name, NAME_CHARACTERS);
    }

    private static String quoted(String name) {
        return UntrustedText.quoted(name, NAME_CHARACTERS);
    }
}
