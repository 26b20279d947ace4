package io.github.plex4j.mcp.engine.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a field is shown to a person, as {@link Shown} says.
 *
 * @param role what the field is for its reader
 * @param label its heading; empty for the words of its name
 * @param askedBy what makes it the point of an answer
 * @param summed whether the values of all rows add up
 */
public record Presentation(Role role, String label, Set<String> askedBy, boolean summed) {
    /** Of a field that says nothing of itself. */
    public static final Presentation PLAIN = new Presentation(Role.FACT, "", Set.of(), false);

    public Presentation {
        askedBy = Set.copyOf(askedBy);
    }

    /** Of a field that says its role alone. */
    public static Presentation of(Role role) {
        return new Presentation(role, "", Set.of(), false);
    }

    /** As the annotation of a record's component says; null when there is none. */
    public static Presentation of(@Nullable Shown shown) {
        return shown == null
                ? PLAIN
                : new Presentation(shown.value(), shown.label(), Set.copyOf(List.of(shown.askedBy())), shown.summed());
    }
}
