package io.github.plex4j.client.internal.json;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names under which an answer holds its rows.
 *
 * @param container the name of the object around them
 * @param rows   the names its rows can be under; none where only the fields of the container are wanted
 * @param beside the names of arrays and objects that are no rows, whatever they hold
 * @param kept   the names of arrays and objects to keep as fields
 * @param bounds how much of it is read
 */
record ContainerShape(String container, Set<String> rows, Set<String> beside, Set<String> kept, Bounds bounds) {
    private static final String USUAL = "MediaContainer";
    private static final String DESCRIPTION = "Meta";

    static ContainerShape ofRows(String name) {
        return new ContainerShape(USUAL, Set.of(name), Set.of(DESCRIPTION), Set.of(), Bounds.PAGE);
    }

    static ContainerShape ofFields(Set<String> kept) {
        return new ContainerShape(USUAL, Set.of(), Set.of(), kept, Bounds.SHORT_LIST);
    }

    ContainerShape inside(String name) {
        return new ContainerShape(name, rows, beside, kept, bounds);
    }

    ContainerShape within(Bounds other) {
        return new ContainerShape(container, rows, beside, kept, other);
    }

    ContainerShape orUnder(String... names) {
        return new ContainerShape(container, joined(rows, names), beside, kept, bounds);
    }

    ContainerShape beside(String... names) {
        return new ContainerShape(container, rows, joined(beside, names), kept, bounds);
    }

    private static Set<String> joined(Set<String> names, String... more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
