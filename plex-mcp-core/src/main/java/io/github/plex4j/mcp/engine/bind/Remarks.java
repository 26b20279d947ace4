package io.github.plex4j.mcp.engine.bind;

import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the arguments of a call, and what was taken otherwise than it was given. For one thread. */
final class Remarks {
    private static final int SHOWN = 40;

    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    List<String> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Adds a problem and returns the null that stands for a refused value. */
    @Nullable
    Object refuse(String place, String why) {
        problems.add(marked(place) + " " + why + ".");
        return null;
    }

    /**
     * A place in the arguments, its name as in {@link io.github.plex4j.mcp.engine.text.Wording}.
     *
     * @param place the name of an argument, perhaps followed by an index or by the name of an entry
     */
    static String marked(String place) {
        return place.replaceFirst("^\\w+", "`$0`");
    }

    /** Returns the beginning of a value in quotes. */
    static String quoted(String value) {
        return UntrustedText.quoted(value, SHOWN);
    }

    /** Returns the beginning of a value. */
    static String line(String value) {
        return UntrustedText.line(value, SHOWN);
    }
}
